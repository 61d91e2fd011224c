// Finds the official SDK for Node of a resource type: the module that declares its class, and what its script says about its inputs.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const packages = join(here, "node_modules", "@pulumi");
const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

/** The package that owns a type token: `kubernetes` for `kubernetes:core/v1:Pod` and for `pulumi:providers:kubernetes`. */
export function packageOf(token) {
  const [owner, module, member] = token.split(":");
  return owner === "pulumi" && module === "providers" ? member : owner;
}

export const isOfficial = (name) => name !== "pulumi" && existsSync(join(packages, name, "package.json"));

export const versionOf = (name) => JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")).version;

/** { module, className, jsonInputs } of a type token, or null where no module of the package declares it. */
export function officialClass(token) {
  const name = packageOf(token);
  const module = token.startsWith("pulumi:providers:") ? "provider" : moduleOf(name, token);
  if (!module) return null;
  const script = readFileSync(join(packages, name, `${module}.js`), "utf8");
  return { module: `@pulumi/${name}/${module}`, className: token.startsWith("pulumi:providers:") ? "Provider" : token.split(":")[2], jsonInputs: jsonInputs(script) };
}

// azure-native:storage:FileShare -> storage/fileShare, kubernetes:helm.sh/v3:Release -> helm/v3/release, tls:index/privateKey:PrivateKey -> privateKey
function moduleOf(name, token) {
  const [, path, member] = token.split(":");
  const parts = path.split("/").map((part) => part.split(".")[0]);
  if (parts[0] === "index") parts.shift();
  if (parts.at(-1) === lowerFirst(member)) parts.pop();
  const folder = parts.join("/");
  const files = existsSync(join(packages, name, folder)) ? readdirSync(join(packages, name, folder)) : [];
  const wanted = [`${member}.d.ts`, `${member}_.d.ts`].map((file) => file.toLowerCase());
  return files
    .filter((file) => wanted.includes(file.toLowerCase()))
    .map((file) => [...parts, file.slice(0, -".d.ts".length)].join("/"))
    .find((module) => readFileSync(join(packages, name, `${module}.js`), "utf8").includes(`__pulumiType = '${token}'`));
}

// A provider gets what is not a string as JSON text; its class takes the value itself.
function jsonInputs(script) {
  return new Set([...script.matchAll(/resourceInputs\["(\w+)"\] = pulumi\.output\(.*\.apply\(JSON\.stringify\);/g)].map(([, input]) => input));
}
