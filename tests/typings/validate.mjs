// Validates the YAML files of each <out-dir>: the values of JupyterHub's release by the chart's schema, the others as Kubernetes objects.
// Usage: node validate.mjs <out-dir>...   Exit codes: 0 fine, 1 an error or a file that should be there and is not, 2 bad usage.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { objectErrors, valuesErrors } from "./schemas.mjs";

// compose.yaml is Docker's; what is in images/ goes into an image as it is
const isOthers = (path) => path === "compose.yaml" || path.startsWith("images/");

/** One report a folder: { name, values, objects, withoutSchema, problems }. */
export function validate(folder) {
  const graph = JSON.parse(readFileSync(join(folder, "graph.json"), "utf8"));
  const charts = new Map(graph.resources.filter(isRelease).map(({ name, inputs }) => [`${inputs.name ?? name}-values.yaml`, inputs.chart]));
  const report = { name: basename(resolve(folder)), values: 0, objects: 0, withoutSchema: [], problems: [] };
  const files = yamlFiles(folder);
  for (const path of files) {
    const found = charts.has(path) ? values(folder, path, charts.get(path), report) : objects(folder, path, report);
    report.problems.push(...found.map((message) => `${path}: ${message}`));
  }
  return { ...report, problems: [...report.problems, ...absent(graph, charts, files)] };
}

const isRelease = ({ type }) => type === "kubernetes:helm.sh/v3:Release";
const isObject = ({ type, custom, inputs }) => custom && type.startsWith("kubernetes:") && inputs.apiVersion && inputs.kind;

function yamlFiles(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"));
  return all.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => !isOthers(path)).sort();
}

function values(folder, path, chart, report) {
  const { documents, errors } = parse(folder, path);
  if (chart === "jupyterhub") report.values++;
  else report.withoutSchema.push(`the chart ${chart}`);
  return [...errors, ...(chart === "jupyterhub" ? documents.flatMap(valuesErrors) : [])];
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

// What the graph has must have been rendered, a file for each: what is not there has not been checked.
function absent(graph, charts, files) {
  const problems = [...charts.keys()].filter((file) => !files.includes(file)).map((file) => `${file}: the graph has this release, but no such file was written`);
  const expected = graph.resources.filter(isObject).length;
  const manifests = files.filter((path) => path.startsWith("manifests/")).length;
  if (manifests !== expected) problems.push(`manifests: the graph has ${expected} Kubernetes objects, but ${manifests} files were written`);
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
