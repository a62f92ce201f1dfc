import type { Rendered, Reader } from './render.js';

/** An e-mail: plain text and the same as simple HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FRAME = {
  de: {
    greeting: (name: string) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
    gathered: (count: number, network: string) => `${count} Nachrichten von ${network}`,
    link: 'Zum Portal',
    closing: (network: string) => `Diese Nachricht schickt Poolround für ${network}.`,
  },
  en: {
    greeting: (name: string) => (name === '' ? 'Hello,' : `Dear ${name},`),
    gathered: (count: number, network: string) => `${count} messages from ${network}`,
    link: 'To the portal',
    closing: (network: string) => `This message was sent by Poolround for ${network}.`,
  },
} as const;

const LINK = 'display:inline-block;padding:10px 18px;border-radius:6px;background:#0b6673;color:#ffffff;text-decoration:none;font-weight:bold';

/**
 * One notice as an e-mail to a person, or several that waited for the morning as one.
 * @param name empty: the greeting names nobody
 * @param portal the portal's address, without a slash at the end
 */
export function letterOf(notices: readonly Rendered[], name: string, reader: Reader, portal: string): Letter {
  const { greeting, gathered, closing } = FRAME[reader.locale];
  const [only] = notices;
  const isOne = notices.length === 1 && only !== undefined;
  const parts = notices.map((notice) => partOf(notice, reader, portal, !isOne));
  return {
    subject: isOne ? only.subject : gathered(notices.length, reader.network),
    text: [greeting(name), ...parts.map((part) => part.text), closing(reader.network)].join('\n\n'),
    html: paperOf(reader, [`<p>${escaped(greeting(name))}</p>`, ...parts.map((part) => part.html)], closing(reader.network)),
  };
}

/** One column, the network's name above, in the reader's own type; colours hold on light and on dark. No picture is fetched. */
function paperOf({ locale, network }: Reader, parts: readonly string[], closing: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,'Segoe UI',Arial,sans-serif">
<div style="max-width:36em;margin:0 auto;overflow-wrap:anywhere">
<p style="margin:0 0 24px;padding-bottom:12px;border-bottom:3px solid #0b6673;font-weight:bold">${escaped(network)}</p>
${parts.join('\n')}
<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #999;font-size:13px">${escaped(closing)}</p>
</div></body></html>`;
}

/** A notice's paragraphs and its link; among others with its subject above. */
function partOf(notice: Rendered, { locale }: Reader, portal: string, hasHeading: boolean): { readonly text: string; readonly html: string } {
  const url = `${portal}${notice.place}`;
  const paragraphs = notice.body.split('\n\n');
  return {
    text: [...(hasHeading ? [`— ${notice.subject}`] : []), ...paragraphs, url].join('\n\n'),
    html: [
      ...(hasHeading ? [`<h2 style="font-size:18px;margin:28px 0 8px">${escaped(notice.subject)}</h2>`] : []),
      ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      `<p style="margin:20px 0"><a href="${escaped(url)}" style="${LINK}">${escaped(FRAME[locale].link)}</a></p>`,
    ].join('\n'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}
