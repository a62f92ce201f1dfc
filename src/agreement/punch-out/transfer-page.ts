import { xmlText } from '../../values/xml.js';
import type { ReturnedBasket } from './shop.service.js';

const WORDS = {
  de: { title: 'Warenkorb wird übergeben', text: 'Ihr Warenkorb geht jetzt an Ihr ERP-System zurück.', button: 'Warenkorb übergeben' },
  en: { title: 'The basket is being handed over', text: 'Your basket now goes back to your ERP system.', button: 'Hand over the basket' },
} as const;

/** The page that posts a basket to the ERP by itself, or by its button. @param nonce what allows its one script */
export function transferPage({ action, fields, locale }: ReturnedBasket, nonce: string): string {
  const { title, text, button } = WORDS[locale];
  const inputs = fields.map(({ name, value }) => `<input type="hidden" name="${xmlText(name)}" value="${xmlText(value)}">`).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p>
<form method="post" action="${xmlText(action)}" accept-charset="utf-8">
${inputs}
<button type="submit">${button}</button></form></main>
<script nonce="${nonce}">document.forms[0].submit()</script></body></html>
`;
}

/** What a browser may do with that page: run its script, and post to this one place. */
export function transferPolicy(action: string, nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; form-action ${new URL(action).origin}; base-uri 'none'; frame-ancestors 'none'`;
}
