/**
 * Run in the page: all of it that an accessibility rule looks at, without the words. Elements, roles, classes, styles and
 * states stand as they are. A text node counts as whether it says something; names, addresses and ids as numbers, the same
 * number for the same words, so that two landmarks of one name or two equal ids differ from two different ones.
 */
export const STRUCTURE = `(() => {
  const WORDS = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|value|href|src|content|datetime|d)$/;
  const IDS = /^(id|for|name|headers|list|form|aria-(labelledby|describedby|controls|owns|details|activedescendant|errormessage|flowto))$/;
  const numbers = new Map();
  const numberOf = (text) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return text === '' ? '' : numbers.get(text);
  };
  const valueOf = ({ name, value }) => {
    if (WORDS.test(name)) return numberOf(value.trim());
    if (IDS.test(name)) return value.trim().split(/\\s+/).map(numberOf).join(' ');
    // Components number the classes of their own styles on.
    return value.replaceAll(/__m__-\\S+/g, '');
  };
  const structureOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue.trim() === '' ? '' : 'x';
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('head > :not(title, meta), body script, body style')) return '';
    const attributes = [...node.attributes].map((attribute) => ' ' + attribute.name + '=' + valueOf(attribute)).join('');
    return '<' + node.localName + attributes + '>' + [...node.childNodes].map(structureOf).join('') + '</>';
  };
  return structureOf(document.documentElement);
})()`;
