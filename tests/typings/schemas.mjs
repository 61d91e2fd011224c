// The schemas that rendered files are held against: the chart's values, and each kind of Kubernetes object.
import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { here } from "./official.mjs";
import { isPlaceholder } from "./placeholder.mjs";

const read = (...path) => JSON.parse(readFileSync(join(here, ...path), "utf8"));
const chart = read("..", "..", "components", "Hub", "Data", "z2jh-values.schema.json");
const kubernetes = read("schemas", "k8s-openapi.strict.schema.json");

/** API groups that the schema file leaves out. Their objects have passed the typings of @pulumi/kubernetes. */
const groupsWithoutSchema = ["admissionregistration.k8s.io/v1", "autoscaling/v2"];

const bounds = (bits) => ({ type: "number", validate: (value) => Number.isInteger(value) && Math.abs(value) <= 2 ** (bits - 1) });
const formats = {
  int32: bounds(32),
  int64: bounds(64),
  byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats });
ajv.addSchema(kubernetes, "kubernetes");
const chartValues = ajv.compile(overrides(chart));

/** Errors of the chart's values, each "path: what". */
export const valuesErrors = (values) => errors(chartValues, values);

/** { errors, outside } of one Kubernetes object; outside says that its group is one of those without a schema. */
export function objectErrors(object) {
  const kind = `${object?.apiVersion}/${object?.kind}`;
  const pointer = kubernetes["x-gvk-index"][kind];
  if (pointer) return { errors: errors(ajv.getSchema(`kubernetes${pointer}`), object), outside: false };
  const outside = groupsWithoutSchema.includes(object?.apiVersion);
  return { errors: outside ? [] : [`apiVersion: there is no kind ${kind}`], outside };
}

// What is required on the way from the root stands in the chart's own values.yaml, which Helm merges in before it looks.
function overrides(schema) {
  const { required, properties, ...rest } = schema;
  return properties ? { ...rest, properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, overrides(value)])) } : schema;
}

function errors(validate, value) {
  if (validate(value)) return [];
  const found = validate.errors.filter((error) => !isPlaceholder(error.data));
  const wrappers = ["if", "oneOf", "anyOf"];
  const telling = found.filter((error) => !wrappers.includes(error.keyword));
  return [...new Set((telling.length > 0 ? telling : found).map(describe))];
}

function describe({ instancePath, keyword, message, params }) {
  const path = instancePath.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).join(".");
  const detail = { additionalProperties: `unknown key '${params.additionalProperty}'`, enum: `${message}: ${params.allowedValues?.join(", ")}`, const: `must be ${JSON.stringify(params.allowedValue)}` }[keyword];
  return `${path || "(root)"}: ${detail ?? message}`;
}
