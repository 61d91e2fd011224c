// One graph.json as a TypeScript file: each resource made by its official class, its inputs as literals.
import { isOfficial, officialClass, packageOf } from "./official.mjs";
import { isPlaceholder } from "./placeholder.mjs";

const assetSignature = "4dabf18193072939515e22adb298388d";
const assetKinds = { c44067f5952c0a294b673a41bacd8c17: "Asset", "0def7320c3a5731c473e5ecbe6d01bc7": "Archive" };

/** { text, checked, components, packages, problems }: statement n of the text makes checked[n]. */
export function typescriptOf(graph) {
  const imports = new Map();
  const statements = [];
  const result = { checked: [], components: 0, packages: new Set(), problems: [] };
  for (const resource of graph.resources) {
    const name = packageOf(resource.type);
    if (resource.type === "pulumi:pulumi:Stack" || (!resource.custom && !isOfficial(name))) {
      result.components++;
      continue;
    }
    const official = isOfficial(name) ? officialClass(resource.type) : null;
    if (!official) {
      result.problems.push({ urn: resource.urn, path: "", message: isOfficial(name) ? `@pulumi/${name} has no class for ${resource.type}` : `package.json does not name @pulumi/${name}` });
      continue;
    }
    if (!imports.has(official.module)) imports.set(official.module, { alias: `R${imports.size}`, className: official.className });
    statements.push(`new ${imports.get(official.module).alias}(${JSON.stringify(resource.name)}, ${literal(inputsOf(resource, official), "")});`);
    result.checked.push(resource);
    result.packages.add(name);
  }
  const lines = [...imports].map(([module, { alias, className }]) => `import { ${className} as ${alias} } from "${module}";`);
  return { ...result, text: [`import * as pulumi from "@pulumi/pulumi";`, ...lines, helper, "", ...statements, ""].join("\n") };
}

// What a placeholder stands for is not known here, so it takes the type that its place asks for. Nothing else does.
const helper = "declare function out<T>(placeholder: string): pulumi.Input<T>;";

function inputsOf(resource, { jsonInputs }) {
  return Object.fromEntries(Object.entries(resource.inputs).map(([key, value]) => [key, jsonInputs.has(key) ? parsed(value) : value]));
}

function parsed(value) {
  if (typeof value !== "string" || isPlaceholder(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function literal(value, indent) {
  if (isPlaceholder(value)) return `out(${JSON.stringify(value)})`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (value[assetSignature] in assetKinds) return asset(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = Array.isArray(value)
    ? value.map((item) => inner + literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${literal(item, inner)}`);
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

// Only its kind counts: where it is read from is no matter of types.
function asset(value) {
  return assetKinds[value[assetSignature]] === "Asset" ? `new pulumi.asset.StringAsset("")` : `new pulumi.asset.AssetArchive({})`;
}
