// What a declaration says beyond the type of a property: the values that an open enum lists, the names that an object must have, what is deprecated.
import ts from "typescript";

/** What the typings say of a deprecated class or property; none where the node is no use of one. */
export function deprecation(node, checker) {
  const used = usedSymbol(node, checker);
  const tag = used?.getJsDocTags(checker).find(({ name }) => name === "deprecated");
  return tag && ts.displayPartsToString(tag.text).replace(/\s+/g, " ");
}

function usedSymbol(node, checker) {
  if (ts.isNewExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.expression);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }
  if (ts.isPropertyAssignment(node)) return shapesOf(node.parent, checker).map((shape) => shape.getProperty(node.name.text)).find(Boolean);
  return undefined;
}

/** The values of `string | enums.X` where the literal stands; none where its place has no such list. */
export function listedValues(literal, checker) {
  const assignment = ts.isArrayLiteralExpression(literal.parent) ? literal.parent.parent : literal.parent;
  if (!ts.isPropertyAssignment(assignment) || assignment.name === literal) return [];
  const declared = shapesOf(assignment.parent, checker).map((shape) => shape.getProperty(assignment.name.text)?.valueDeclaration?.type).find(Boolean);
  return declared ? openEnums(declared).flatMap((reference) => valuesOf(checker.getTypeFromTypeNode(reference))) : [];
}

/** " (missing: a, b)" for an object literal without names that its place asks for: the compiler only says that it does not fit. */
export function missingNames(node, checker) {
  const value = ts.isPropertyAssignment(node.parent) ? node.parent.initializer : node;
  if (!ts.isObjectLiteralExpression(value)) return "";
  const given = value.properties.map((property) => property.name.text);
  const [shape] = shapesOf(value, checker);
  const missing = (shape?.getProperties() ?? []).filter((p) => !(p.flags & ts.SymbolFlags.Optional)).map((p) => p.name).filter((name) => !given.includes(name));
  return missing.length > 0 ? ` (missing: ${missing.join(", ")})` : "";
}

// pulumi.Input<T> is T, Promise<T> or Output<T>: T alone describes a literal.
function shapesOf(object, checker) {
  const type = checker.getContextualType(object);
  const members = type?.isUnion() ? type.types : type ? [type] : [];
  return members.filter((member) => member.isClassOrInterface() && !["Promise", "OutputInstance"].includes(member.symbol.name));
}

function openEnums(node) {
  if (ts.isUnionTypeNode(node) && node.types.some((t) => t.kind === ts.SyntaxKind.StringKeyword)) return node.types.filter(isEnum);
  const found = [];
  ts.forEachChild(node, (child) => { found.push(...openEnums(child)); });
  return found;
}

const isEnum = (node) => ts.isTypeReferenceNode(node) && node.typeName.getText().startsWith("enums.");

function valuesOf(type) {
  return (type.isUnion() ? type.types : [type]).filter((t) => t.isStringLiteral()).map((t) => t.value);
}
