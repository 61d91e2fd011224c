// The names that a namespace of an official .NET package has, derived from the typings of its SDK for Node: classes, functions, enumerations,
// and what is nested in inputs and outputs. The core library is another one for .NET: its names are a list, core-names.txt.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { here, packages } from "./official.mjs";

const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const read = (...path) => (existsSync(join(...path)) ? readFileSync(join(...path), "utf8") : "");
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

const npmNames = { aws: "aws", azuread: "azuread", azurenative: "azure-native", docker: "docker", dockerbuild: "docker-build", gcp: "gcp", kubernetes: "kubernetes", random: "random", tls: "tls" };

/** The type names of a C# namespace such as `Pulumi.AzureNative.Storage.Inputs`, in ordinal order; generic ones as `Name<T>`. */
export function namesOf(namespace) {
  const [, library, ...rest] = namespace.toLowerCase().split(".");
  const name = npmNames[library];
  if (!name) return coreNames(namespace);
  const parts = name === "kubernetes" ? kubernetesParts(rest) : otherParts(rest);
  const folder = join(packages, name);
  const names = parts.side ? nestedNames(name, folder, parts) : ownNames(name, folder, parts.modules);
  return [...new Set(names)].sort();
}

function coreNames(namespace) {
  const lines = read(here, "core-names.txt").split("\n");
  return lines.filter((line) => line.startsWith(`${namespace}.`)).map((line) => line.slice(namespace.length + 1)).filter((name) => !name.includes("."));
}

// Kubernetes: Types.Inputs.Core.V1; everybody else: Storage.Inputs
const kubernetesParts = (rest) => (rest[0] === "types" ? { side: rest[1], modules: rest.slice(2) } : { modules: rest });
const otherParts = (rest) => (["inputs", "outputs"].includes(rest.at(-1)) ? { side: rest.at(-1), modules: rest.slice(0, -1) } : { modules: rest });

function ownNames(name, folder, modules) {
  const { classes, functions, interfaces } = declared(join(folder, ...modules));
  const enums = found(read(folder, "types", "enums", ...modules, "index.d.ts"), /^export declare const (\w+): \{/gm);
  const args = name === "kubernetes" && modules.length > 0 ? [] : interfaces;
  return [...classes, ...functions, ...args, ...enums];
}

/** What the modules of a folder declare. Functions are classes in C#, and what takes outputs ends in InvokeArgs there. */
function declared(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".d.ts") && !["index.d.ts", "utilities.d.ts"].includes(file)) : [];
  const texts = files.map((file) => read(folder, file)).join("\n");
  const functions = found(texts, /^export declare function (\w+)\(/gm);
  return {
    classes: found(texts, /^export declare class (\w+) /gm),
    functions: functions.filter((name) => !name.endsWith("Output") || !functions.includes(name.slice(0, -"Output".length))).map(upperFirst),
    interfaces: found(texts, /^export interface (\w+) \{/gm).map((name) => (/^[A-Z]\w+OutputArgs$/.test(name) ? name.replace(/OutputArgs$/, "InvokeArgs") : name)),
  };
}

const suffixes = {
  inputs: { "azure-native": [""], "docker-build": [""], kubernetes: ["Args"] },
  outputs: { "azure-native": [""], "docker-build": [""], kubernetes: [""] },
};
// of what is made from a Terraform provider
const bridged = { inputs: ["Args", "GetArgs", "InputArgs"], outputs: ["", "Result"] };

function nestedNames(name, folder, { side, modules }) {
  const nested = nestedTypes(name, folder, side).get(modules.join(".")) ?? [];
  const args = name === "kubernetes" && side === "inputs" ? declared(join(folder, ...modules)).interfaces : [];
  const ends = suffixes[side][name] ?? bridged[side];
  return [...nested.flatMap((type) => ends.map((end) => (end && type.endsWith("Args") ? type.slice(0, -"Args".length) : type) + end)), ...args];
}

const nestedByFile = new Map();

/** The interfaces of types/input.d.ts or types/output.d.ts by their namespace in lower case; the files have some 100 000 lines. */
function nestedTypes(name, folder, side) {
  const file = join(folder, "types", side === "inputs" ? "input.d.ts" : "output.d.ts");
  if (nestedByFile.has(file)) return nestedByFile.get(file);
  const types = new Map();
  nestedByFile.set(file, types);
  let path = [];
  for (const [, indent, kind, type] of read(file).matchAll(/^( *)(?:export )?(?:declare )?(namespace|interface) (\w+)/gm)) {
    const depth = indent.length / 4;
    if (kind === "namespace") path = [...path.slice(0, depth), type.toLowerCase()];
    else {
      const space = path.slice(0, depth).join(".");
      types.set(space, [...(types.get(space) ?? []), type]);
    }
  }
  return types;
}
