/** Characters that XML 1.0 does not allow, not even escaped. */
// biome-ignore lint: control characters are meant
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as XML holds it, in an element or between double quotes. XML 1.0, 2.2 and 2.4. */
export function xmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element with a text. @param attributes by name */
export function xmlElement(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `<${name}${written(attributes)}>${xmlText(text)}</${name}>`;
}

/** An element with elements, written before; nothing where there are none. */
export function xmlAround(name: string, elements: readonly string[], attributes: Readonly<Record<string, string>> = {}): string {
  return elements.length === 0 ? '' : `<${name}${written(attributes)}>${elements.join('')}</${name}>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}
