// Validates the YAML files of each <out-dir>: jupyterhub-values.yaml by the chart's schema, the others as Kubernetes objects.
// Usage: node validate.mjs <out-dir>...   Exit codes: 0 fine, 1 an error or a file that should be there and is not, 2 bad usage.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { objectErrors, valuesErrors } from "./schemas.mjs";

const valuesFile = "jupyterhub-values.yaml";
// compose.yaml is Docker's; what is in images/ goes into an image as it is
const isOthers = (path) => path === "compose.yaml" || path.startsWith("images/");

/** One report a folder: { name, values, objects, withoutSchema, problems }. */
export function validate(folder) {
  const report = { name: basename(resolve(folder)), values: 0, objects: 0, withoutSchema: [], problems: [] };
  for (const path of yamlFiles(folder)) {
    const found = basename(path) === valuesFile ? values(folder, path, report) : objects(folder, path, report);
    report.problems.push(...found.map((message) => `${path}: ${message}`));
  }
  return { ...report, problems: [...report.problems, ...absent(folder, report)] };
}

function yamlFiles(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"));
  return all.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => !isOthers(path)).sort();
}

function values(folder, path, report) {
  report.values++;
  const { documents, errors } = parse(folder, path);
  return [...errors, ...documents.flatMap(valuesErrors)];
}

function objects(folder, path, report) {
  const { documents, errors } = parse(folder, path);
  return [...errors, ...documents.flatMap((object) => {
    const result = objectErrors(object);
    report.objects++;
    if (result.outside) report.withoutSchema.push(object.kind);
    return result.errors;
  })];
}

// Helm and the API server read YAML 1.1, where an unquoted `on` is a boolean and 0644 is octal.
function parse(folder, path) {
  const parsed = parseAllDocuments(readFileSync(join(folder, path), "utf8"), { version: "1.1" });
  const errors = parsed.flatMap((document) => document.errors.map((error) => error.message.split("\n")[0]));
  if (parsed.length === 0) errors.push("the file is empty");
  return { errors, documents: errors.length > 0 ? [] : parsed.map((document) => document.toJS()) };
}

// What the graph has must have been rendered: a folder without files has not been checked.
function absent(folder, { values: valuesCount, objects: objectsCount }) {
  const types = JSON.parse(readFileSync(join(folder, "graph.json"), "utf8")).resources.map((resource) => resource.type);
  const problems = [];
  if (types.includes("kubernetes:helm.sh/v3:Release") && valuesCount === 0) problems.push(`${valuesFile}: the graph has a Helm release, but no such file was written`);
  if (types.some((type) => /^kubernetes:(?!helm\.sh\/)/.test(type)) && objectsCount === 0) problems.push("manifests: the graph has Kubernetes objects, but no file was written");
  return problems;
}

function print({ name, values: valuesCount, objects: objectsCount, withoutSchema, problems }) {
  for (const problem of problems) console.log(problem);
  const aside = withoutSchema.length > 0 ? ` (no schema for: ${[...new Set(withoutSchema)].sort().join(", ")})` : "";
  console.log(`schemas: ${name}: ${valuesCount} values files, ${objectsCount} Kubernetes objects validated${aside}, ${problems.length} errors`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2);
  if (folders.length === 0) {
    console.error("usage: node validate.mjs <out-dir>...");
    process.exit(2);
  }
  const reports = folders.map(validate);
  reports.forEach(print);
  process.exitCode = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
