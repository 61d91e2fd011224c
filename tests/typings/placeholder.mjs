/** Whether a whole value is known only after a deployment, or is a secret. A text with such a part in it is a text like any other. */
export const isPlaceholder = (value) => typeof value === "string" && (/^\$\{[^{}]+\}$/.test(value) || value === "[secret]" || value === "[unknown]");
