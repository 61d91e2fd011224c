// Checks the resources of each <out-dir>/graph.json against the typings of the official SDKs. Usage: node check.mjs <out-dir>...
// What is compiled stays beside this file, in out/<name>.ts. Exit codes: 0 fine, 1 an error or nothing to check, 2 bad usage.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "./compile.mjs";
import { here, versionOf } from "./official.mjs";
import { typescriptOf } from "./source.mjs";

/** One report a folder: { name, checked, components, packages, problems }. */
export function check(folders) {
  mkdirSync(join(here, "out"), { recursive: true });
  const names = folders.map((folder) => basename(resolve(folder)));
  if (new Set(names).size < names.length) throw new Error(`two folders have the same name: ${names.join(", ")}`);
  const reports = folders.map((folder, i) => {
    const name = names[i];
    const report = typescriptOf(JSON.parse(readFileSync(join(folder, "graph.json"), "utf8")));
    const file = join(here, "out", `${name}.ts`);
    writeFileSync(file, report.text);
    return { ...report, name, file };
  });
  const found = compile(reports.map(({ file, checked }) => ({ name: file, checked })));
  return reports.map((report) => ({ ...report, problems: [...report.problems, ...found.get(report.file), ...nothing(report)] }));
}

const nothing = ({ checked }) => (checked.length === 0 ? [{ urn: "", path: "", message: "no resource was checked" }] : []);

export const describe = ({ urn, path, message }) => [urn, path, message].filter(Boolean).join(": ");

function print({ name, checked, components, packages, problems }) {
  for (const problem of problems) console.log(describe(problem));
  const versions = [...packages].sort().map((p) => `${p} ${versionOf(p)}`).join(", ");
  console.log(`typings: ${name}: ${checked.length} resources checked (${versions}), ${components} components left out, ${problems.length} errors`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2);
  if (folders.length === 0) {
    console.error("usage: node check.mjs <out-dir>...");
    process.exit(2);
  }
  const reports = check(folders);
  reports.forEach(print);
  process.exitCode = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
