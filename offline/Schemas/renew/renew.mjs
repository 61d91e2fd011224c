// Writes ../<provider>.json, the facts of each provider in Pulumi package schema form, from the official SDKs for Node.
// What goes in: ../roots.txt (tokens) and packages.json (what typings cannot say). Usage: node renew.mjs [provider...]
// packages.json has, by provider:
//   csharp      as in the official schemas
//   argsSuffix  whether names of input types end in Args
//   numbers     properties that are no integer: the typings have one number
//   json        properties that are JSON
//   names       C# names that differ from the name on the wire
//   members     C# names of a resource's properties that differ from the name on the wire, by token: a member cannot be called as its class is
//   secrets     what is secret in nested types, by token: the scripts wrap only what a resource takes itself
//   later       what is newer here than in the .NET package of the same major, by token
//   requiredOutputs  whether an output that the typings always give is not nullable in the list of the .NET package
//   states      whether programs can read existing resources by a state
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Typings } from "./typings.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const byKey = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What the typings do not say but the script does: values it sends itself, defaults, secrets. */
function scriptFacts(script) {
  const facts = { consts: {}, defaults: {}, secretInputs: new Set(), secretOutputs: new Set() };
  for (const [, name, value] of script.matchAll(/^ +resourceInputs\["(\w+)"\] = ("[^"]*"|true|false|-?[\d.]+);$/gm)) facts.consts[name] = JSON.parse(value);
  for (const [, name, value] of script.matchAll(/^ +resourceInputs\["(\w+)"\] = \(args\?\.\w+\) \?\? ("[^"]*"|true|false|-?[\d.]+);$/gm)) facts.defaults[name] = JSON.parse(value);
  for (const [, name] of script.matchAll(/^ +resourceInputs\["(\w+)"\] = .*pulumi\.secret\(/gm)) facts.secretInputs.add(name);
  for (const name of JSON.parse(script.match(/additionalSecretOutputs: (\[.*?\])/)?.[1] ?? "[]")) facts.secretOutputs.add(name);
  return facts;
}

function resource(typings, token, module, name) {
  const declarations = typings.declarations(module);
  const { consts, defaults, secretInputs, secretOutputs } = scriptFacts(typings.script(module));
  const declaration = declarations.get(name);
  const outputs = typings.shape(declaration, "outputs");
  const inputs = declarations.has(`${name}Args`) ? typings.shape(declarations.get(`${name}Args`), "inputs") : { properties: {}, required: [] };
  for (const [key, value] of Object.entries(consts)) if (inputs.properties[key]) inputs.properties[key].const = value;
  for (const [key, value] of Object.entries(defaults)) if (inputs.properties[key]) inputs.properties[key].default = value;
  for (const key of secretInputs) if (inputs.properties[key]) inputs.properties[key].secret = true;
  for (const key of secretOutputs) if (outputs.properties[key]) outputs.properties[key].secret = true;
  // What is secret of an existing resource is what is secret of a new one; the script wraps only the latter.
  // Read in any case: it says what is optional in types that are otherwise outputs only.
  const state = declarations.has(`${name}State`) ? typings.shape(declarations.get(`${name}State`), "inputs") : undefined;
  for (const key of [...secretInputs, ...secretOutputs]) if (state?.properties[key]) state.properties[key].secret = true;
  for (const side of [inputs, outputs, state]) if (side) typings.withoutLater(token, side);
  for (const side of [inputs, outputs, state])
    for (const [key, csharp] of Object.entries(typings.settings.members?.[token] ?? {}))
      if (side?.properties[key]) side.properties[key].language = { csharp: { name: csharp } };
  const isComponent = declaration.heritageClauses[0].types[0].expression.name.text === "ComponentResource";
  return {
    ...(isComponent && { isComponent }),
    inputProperties: inputs.properties, requiredInputs: inputs.required,
    properties: outputs.properties, required: outputs.required,
    ...(state && typings.settings.states && { stateInputs: { type: "object", properties: state.properties } }),
  };
}

function call(typings, module, name) {
  const declarations = typings.declarations(module);
  const upper = upperFirst(name);
  const side = (declaration, kind) => declaration && typings.shape(declaration, kind);
  const inputs = side(declarations.get(`${upper}Args`), "inputs");
  const outputs = side(declarations.get(`${upper}Result`), "outputs");
  for (const key of typings.settings.secrets?.[`${typings.name}:${module}:${name}`] ?? []) outputs.properties[key].secret = true;
  return { ...(inputs && { inputs }), ...(outputs && { outputs }) };
}

/** A type that is used both ways is one entry; what its output side owes is noted beside, as in the official schemas. */
function type({ enum: values, inputs, outputs }, settings) {
  if (values) return { type: typeof values[0].value === "number" ? "integer" : "string", enum: values };
  const main = inputs ?? outputs;
  const required = outputs?.required ?? [];
  return {
    type: "object",
    properties: byKey({ ...outputs?.properties, ...main.properties }), required: main.required,
    ...(inputs && outputs && String(required) !== String(main.required) && {
      language: { ...(settings.requiredOutputs && { csharp: { requiredOutputs: required } }), nodejs: { requiredOutputs: required } },
    }),
  };
}

function schema(name, settings, roots) {
  const typings = new Typings(name, settings, join(here, "node_modules", "@pulumi", name));
  const tokens = roots.flatMap((root) => (root === `${name}:*` ? typings.all() : [root]));
  const places = tokens.map((token) => [token, typings.locate(token)]);
  const result = { name, version: typings.version, language: { csharp: settings.csharp }, resources: {}, functions: {} };
  for (const [token, module] of places) {
    const member = token.split(":").at(-1);
    if (token === `pulumi:providers:${name}`) result.provider = resource(typings, token, module, "Provider");
    else if (member[0] === member[0].toUpperCase()) result.resources[token] = resource(typings, token, module, member);
    else result.functions[token] = call(typings, module, member);
  }
  result.types = Object.fromEntries(Object.entries(typings.types).map(([token, sides]) => [token, type(sides, settings)]));
  return result;
}

/** One line a resource, type and function, so that a difference reads well. */
function write(facts) {
  const part = (name) => `"${name}":{${Object.entries(byKey(facts[name])).map(([token, value]) => `\n${JSON.stringify(token)}:${JSON.stringify(value)}`).join(",")}\n}`;
  const line = (name) => (facts[name] ? [`"${name}":${JSON.stringify(facts[name])}`] : []);
  const text = `{\n${[...line("name"), ...line("version"), ...line("language"), ...line("provider"), part("resources"), part("types"), part("functions")].join(",\n")}\n}\n`;
  writeFileSync(join(here, "..", `${facts.name}.json`), text);
  return text.length;
}

const packages = JSON.parse(readFileSync(join(here, "packages.json"), "utf8"));
const lines = readFileSync(join(here, "..", "roots.txt"), "utf8").split("\n").map((l) => l.trim()).filter((l) => l && !l.startsWith("#"));
const packageOf = (token) => (token.startsWith("pulumi:providers:") ? token.slice("pulumi:providers:".length) : token.split(":")[0]);
const unknown = lines.filter((token) => !packages[packageOf(token)]);
if (unknown.length > 0) throw new Error(`roots.txt names packages that packages.json does not have: ${unknown.join(", ")}`);
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(packages)) {
  const facts = schema(name, packages[name], lines.filter((token) => packageOf(token) === name));
  const size = write(facts);
  console.log(`${name} ${facts.version}: ${Object.keys(facts.resources).length} resources, ${Object.keys(facts.functions).length} functions, ${Object.keys(facts.types).length} types, ${size} bytes`);
}
