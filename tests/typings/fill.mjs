// Writes a C# file with each type, empty, that the official packages have and offline/ leaves out, in the namespaces that sources use:
// a compiler that has both finds a name that is ambiguous there (CS0104), also against System's and the sources' own.
// Usage: node fill.mjs <file.cs> <folder of bindings> <folder of sources>...   Exit codes: 0 fine, 1 an error, 2 bad usage.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { here } from "./official.mjs";
import { namesOf } from "./names.mjs";

const offline = ["Sdk", "Kubernetes", "Providers"].map((name) => join(here, "..", "..", "offline", name));
const built = ["artifacts", "bin", "obj", "node_modules"];

/** { text, namespaces, types, problems }. A type that the bindings have and the typings do not would be a name derived wrongly. */
export function fill(bindings, sources) {
  const declared = declaredIn([bindings, ...offline].flatMap(csharpFiles));
  const used = usedNamespaces(sources.flatMap(csharpFiles));
  const problems = used.length === 0 ? ["no source uses a namespace of Pulumi"] : [];
  const parts = used.map((namespace) => {
    const names = namesOf(namespace);
    const own = declared.get(namespace) ?? new Set();
    if (names.length === 0) problems.push(`${namespace}: no name of it is known`);
    problems.push(...[...own].filter((name) => !names.some((other) => withoutArguments(other) === name)).map((name) => `${namespace}.${name}: offline/ has it, the typings do not`));
    return { namespace, missing: names.filter((name) => !own.has(withoutArguments(name))) };
  });
  const text = parts.map(({ namespace, missing }) => `namespace ${namespace}\n{\n${missing.map((name) => `    public class ${name};\n`).join("")}}\n`).join("");
  return { text, namespaces: used.length, types: parts.reduce((sum, { missing }) => sum + missing.length, 0), problems };
}

const csharpFiles = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".cs") && !entry.parentPath.slice(folder.length).split("/").some((part) => built.includes(part)))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));

const usedNamespaces = (texts) => [...new Set(texts.flatMap((text) => [...text.matchAll(/^using (Pulumi(?:\.\w+)*);/gm)].map(([, namespace]) => namespace)))].sort();

// `InputMap<TValue>` and `InputMap<V>` are one type: only how many arguments it has counts
const withoutArguments = (name) => name.replace(/<.*>/, (list) => `\`${list.split(",").length}`);

/** Public types by namespace. */
function declaredIn(texts) {
  const types = new Map();
  for (const text of texts) {
    let namespace = "";
    for (const [, opened, name] of text.matchAll(/^ *(?:namespace ([\w.]+)|public (?:(?:abstract|sealed|static|partial|readonly) )*(?:class|struct|interface|enum|delegate \S+) (\w+(?:<[\w, ]+>)?))/gm)) {
      if (opened) namespace = opened;
      else types.set(namespace, (types.get(namespace) ?? new Set()).add(withoutArguments(name)));
    }
  }
  return types;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, bindings, ...sources] = process.argv.slice(2);
  if (sources.length === 0) {
    console.error("usage: node fill.mjs <file.cs> <folder of bindings> <folder of sources>...");
    process.exit(2);
  }
  const { text, namespaces, types, problems } = fill(bindings, sources);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  for (const problem of problems) console.log(problem);
  console.log(`names: ${types} types that offline/ leaves out, in ${namespaces} namespaces, ${problems.length} errors`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
