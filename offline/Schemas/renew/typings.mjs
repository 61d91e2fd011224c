// Reads the typings of one official Pulumi SDK for Node: its declarations become parts of a Pulumi package schema.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const Kind = ts.SyntaxKind;
const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);

/** One package: finds declarations, converts types, and remembers every nested type that was reached. */
export class Typings {
  constructor(name, settings, folder) {
    Object.assign(this, { name, settings, folder });
    this.version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
    this.bridged = settings.csharp.compatibility === "tfbridge20";
    this.files = new Map();
    this.nested = { inputs: this.#declarations("types/input.d.ts"), outputs: this.#declarations("types/output.d.ts") };
    this.defaults = this.#nestedDefaults();
    this.types = {};
    this.modules = {};
  }

  /** The module of the file that declares a token's class or function, found without regard to case: `containerservice/agentPool`. */
  locate(token) {
    const [, module, member] = token.replace(`pulumi:providers:${this.name}`, `${this.name}:index:provider`).split(":");
    const parts = module === "index" ? [] : module.split("/");
    const folder = parts.filter((part, i) => part !== "index" && !(i === parts.length - 1 && part === lowerFirst(member) && this.bridged));
    const path = folder.map((part) => part.split(".")[0]).join("/");
    if (path !== folder.join("/")) this.modules[path] = folder.join("/");
    const wanted = [`${member}.d.ts`, `${member}_.d.ts`].map((f) => f.toLowerCase());
    const declares = (f) => wanted.includes(f.toLowerCase()) && [`__pulumiType = '${token}'`, `invoke("${token}"`].some((text) => this.script(join(path, f.slice(0, -5))).includes(text));
    const files = existsSync(join(this.folder, path)) ? readdirSync(join(this.folder, path)) : [];
    const file = token.startsWith("pulumi:providers:") ? "provider.d.ts" : files.find(declares);
    if (!file) throw new Error(`${token}: no declaration in ${this.name} ${this.version}, folder '${path}'`);
    return join(path, file.slice(0, -5));
  }

  script(module) {
    return readFileSync(join(this.folder, `${module}.js`), "utf8");
  }

  /** Every token that the package's own folder declares. */
  all() {
    return readdirSync(this.folder).filter((f) => f.endsWith(".d.ts")).flatMap((f) => {
      const script = this.script(f.slice(0, -5));
      const resource = script.match(/__pulumiType = '(\S+)'/)?.[1];
      const call = script.match(/runtime\.invoke\("(\S+?)"/)?.[1];
      if (f === "provider.d.ts") return [`pulumi:providers:${this.name}`];
      return resource ?? call ?? [];
    }).sort();
  }

  /** The interfaces and classes of a module by name; nested namespaces give dotted names. */
  declarations(module) {
    return this.#declarations(`${module}.d.ts`);
  }

  /** { properties, required } of an interface, a class or an inline type; side is inputs or outputs. */
  shape(declaration, side) {
    const outer = this.owner;
    this.owner = declaration.name.text;
    const properties = {};
    const required = [];
    for (const member of declaration.members) {
      const isProperty = member.kind === Kind.PropertySignature || member.kind === Kind.PropertyDeclaration;
      const modifiers = member.modifiers?.map((m) => m.kind) ?? [];
      if (!isProperty || modifiers.includes(Kind.StaticKeyword) || modifiers.includes(Kind.PrivateKeyword)) continue;
      const name = member.name.text;
      const { type, optional } = this.#type(member.type, side, name);
      const csharp = this.settings.names?.[name];
      properties[name] = { ...type, ...(csharp && { language: { csharp: { name: csharp } } }) };
      if (!optional && !member.questionToken) required.push(name);
    }
    this.owner = outer;
    return { properties: sorted(properties), required: required.sort() };
  }

  /** Takes out what came after the version of the .NET package. */
  withoutLater(token, side) {
    const later = this.settings.later?.[token] ?? [];
    for (const name of later) delete side.properties[name];
    side.required = side.required.filter((name) => !later.includes(name));
  }

  #declarations(file) {
    if (this.files.has(file)) return this.files.get(file);
    const found = new Map();
    this.files.set(file, found);
    if (!existsSync(join(this.folder, file))) return found;
    const visit = (statements, prefix) => {
      for (const node of statements) {
        if (node.kind === Kind.ModuleDeclaration) visit(node.body.statements, `${prefix}${node.name.text}.`);
        else if (node.kind === Kind.InterfaceDeclaration || node.kind === Kind.ClassDeclaration) found.set(prefix + node.name.text, node);
        else if (node.kind === Kind.FunctionDeclaration) found.set(`${prefix}${node.name.text}()`, node);
        else if (node.kind === Kind.VariableStatement) for (const d of node.declarationList.declarations) found.set(prefix + d.name.text, d);
      }
    };
    visit(ts.createSourceFile(file, readFileSync(join(this.folder, file), "utf8"), ts.ScriptTarget.Latest).statements, "");
    return found;
  }

  // number stands for integer unless the settings say otherwise: the typings have one number. TYPE.property holds in types whose name ends so.
  #isFraction(property) {
    return this.settings.numbers?.some((name) => name === property || (name.endsWith(`.${property}`) && this.owner.replace(/Args$/, "").endsWith(name.split(".")[0])));
  }

  #type(node, side, property) {
    switch (node.kind) {
      case Kind.StringKeyword: return { type: { type: "string" } };
      case Kind.BooleanKeyword: return { type: { type: "boolean" } };
      case Kind.NumberKeyword: return { type: { type: this.#isFraction(property) ? "number" : "integer" } };
      case Kind.AnyKeyword: return { type: { $ref: this.settings.json?.includes(property) ? "pulumi.json#/Json" : "pulumi.json#/Any" } };
      case Kind.ParenthesizedType: return this.#type(node.type, side, property);
      case Kind.TypeOperator: return this.#type(node.type, side, property);
      case Kind.LiteralType: return { type: { type: "string", const: node.literal.text } };
      case Kind.ArrayType: return { type: { type: "array", items: this.#type(node.elementType, side, property).type } };
      case Kind.TypeLiteral: {
        const index = node.members.find((m) => m.kind === Kind.IndexSignature);
        return { type: { type: "object", additionalProperties: this.#type(index.type, side, property).type } };
      }
      case Kind.UnionType: return this.#union(node, side, property);
      case Kind.TypeReference: return this.#reference(node, side, property);
      default: throw new Error(`${this.name}: ${property}: ${Kind[node.kind]} is not known`);
    }
  }

  #union(node, side, property) {
    const members = node.types.filter((t) => t.kind !== Kind.UndefinedKeyword).map((t) => this.#type(t, side, property));
    const distinct = [...new Map(members.filter((m) => m.type).map((m) => [JSON.stringify(m.type), m.type])).values()];
    const optional = members.length < node.types.length || members.some((m) => m.optional);
    return { type: distinct.length === 1 ? distinct[0] : { oneOf: distinct }, optional };
  }

  #reference(node, side, property) {
    const name = nameOf(node.typeName);
    if (["pulumi.Input", "pulumi.Output", "Promise"].includes(name)) return this.#type(node.typeArguments[0], side, property);
    if (name === "pulumi.asset.Asset" || name === "pulumi.asset.Archive") return { type: { $ref: "pulumi.json#/Asset" } };
    if (name === "pulumi.asset.AssetMap") return { type: { type: "object", additionalProperties: { $ref: "pulumi.json#/Asset" } } };
    const [root, ...path] = name.split(".");
    if (root === "enums") return { type: { $ref: this.#enum(path) } };
    if (root === "inputs" || root === "outputs") return { type: { $ref: this.#nested(root, path) } };
    return {};
  }

  #token(path) {
    const name = path.at(-1);
    const folder = path.slice(0, -1).join("/");
    const module = this.modules[folder] ?? (folder || "index");
    return this.bridged ? `${this.name}:${module}/${name}:${name}` : `${this.name}:${module}:${name}`;
  }

  #nested(side, path) {
    const declaration = this.nested[side].get(path.join("."));
    if (!declaration) throw new Error(`${this.name}: ${side}.${path.join(".")} is not declared`);
    const plain = side === "inputs" && this.settings.argsSuffix && path.at(-1).endsWith("Args");
    const token = this.#token(plain ? [...path.slice(0, -1), path.at(-1).slice(0, -4)] : path);
    const entry = (this.types[token] ??= {});
    if (!entry[side]) {
      entry[side] = { properties: {}, required: [] };
      Object.assign(entry[side], this.shape(declaration, side));
      this.withoutLater(token, entry[side]);
      for (const [name, value] of Object.entries((side === "inputs" && this.defaults.get(path.join("."))) || {})) entry[side].properties[name].default = value;
      for (const name of this.settings.secrets?.[token] ?? []) entry[side].properties[name].secret = true;
    }
    return `#/types/${token}`;
  }

  #enum(path) {
    const token = this.#token(path);
    const file = ["types/enums", ...path.slice(0, -1), "index.d.ts"].join("/");
    const members = this.#declarations(file).get(path.at(-1)).type.members;
    this.types[token] ??= { enum: members.map((m) => ({ name: m.name.text, value: literal(m.type) })) };
    return `#/types/${token}`;
  }

  // functions XProvideDefaults(val) { return { ...val, name: (val.name) ?? literal } } in types/input.js
  #nestedDefaults() {
    const found = new Map();
    let namespace = [];
    for (const line of this.#inputScript()) {
      const opened = line.match(/^ *\(function \((\w+)\) \{$/);
      const closed = /^ *\}\)\(/.test(line);
      const start = line.match(/^ *function (\w+?)ProvideDefaults\(val\) \{$/);
      const value = line.match(/^ *(\w+): \(val\.\w+\) \?\? (.+),$/);
      if (opened) namespace.push(opened[1]);
      else if (closed) namespace.pop();
      else if (start) found.set([...namespace, start[1]].join(".").toLowerCase(), (this.current = {}));
      else if (value && !value[2].startsWith("utilities.") && !value[2].startsWith("(")) this.current[value[1]] = JSON.parse(value[2]);
    }
    return { get: (name) => found.get(name.toLowerCase()) };
  }

  #inputScript() {
    return existsSync(join(this.folder, "types/input.js")) ? readFileSync(join(this.folder, "types/input.js"), "utf8").split("\n") : [];
  }
}

function nameOf(node) {
  return node.kind === Kind.QualifiedName ? `${nameOf(node.left)}.${node.right.text}` : node.text;
}

function literal(node) {
  if (node.literal.kind === Kind.StringLiteral) return node.literal.text;
  return Number(node.getText());
}
