import type { Wording } from './wording.js';

/** After „von“, and after „um“. */
function monthsOf(count: number): string {
  return count === 1 ? 'einem Monat' : `${count} Monaten`;
}
function byMonths(count: number): string {
  return count === 1 ? 'einen Monat' : `${count} Monate`;
}

/** The German document. */
export const german: Wording = {
  document: 'Rahmenvertrag',
  documentTitle: (facts) => `Rahmenvertrag ${facts.number}, Fassung ${facts.edition}`,
  editionOf: (facts) => `Fassung ${facts.edition} vom ${facts.issuedOn}`,
  page: (page, of) => `Seite ${page} von ${of}`,
  hashLabel: 'Dokumenthash (SHA-256 des kanonischen Vertragsinhalts, nicht der PDF-Datei)',
  noHash: 'noch keiner (Entwurf)',
  draft: 'ENTWURF, nicht ausgestellt',
  clause: (number) => `§ ${number}`,
  annex: (number) => `Anlage ${number}`,
  continued: '(Fortsetzung)',

  between: 'zwischen',
  and: 'und',
  network: 'Netzwerk',
  networkRole: 'im Folgenden „Netzwerk“, auch für die Unternehmen, die diesem Vertrag beitreten',
  supplier: 'Lieferant',
  supplierRole: 'im Folgenden „Lieferant“',
  vatId: 'USt-IdNr.',
  atAGlance: 'Auf einen Blick',
  glance: {
    subject: 'Gegenstand',
    lots: 'Umfang',
    term: 'Laufzeit',
    renewal: 'Verlängerung',
    obligation: 'Abnahmepflicht',
    payment: 'Zahlung',
    bonus: 'Umsatzbonus',
    surcharge: 'Aufschlag für Kunden',
    signUp: 'Beitritt',
    notice: 'Kündigungsfrist',
    replaces: 'Ersetzt',
  },
  glanceLots: (lots, positions) => `${lots === 1 ? '1 Los' : `${lots} Lose`} mit ${positions === 1 ? '1 Position' : `${positions} Positionen`}`,
  glanceTerm: (facts) => `${facts.termFrom} bis ${facts.termTo}`,
  glanceRenewal: (facts) => (facts.renewalMonths === 0 ? 'keine' : `einmal um bis zu ${byMonths(facts.renewalMonths)} durch das Netzwerk`),
  noObligation: 'keine; nur erklärte Mengen verpflichten',
  glancePayment: (facts) => `${facts.paymentDays} Tage netto`,
  glanceBonus: (first) => (first === null ? 'nicht vereinbart' : `ab ${first} Jahresumsatz`),
  glanceSurcharge: ({ percent, goesTo }) => `${percent} auf jeden Preis, Einnahme des ${goesTo === 'network' ? 'Netzwerks' : 'Lieferanten'}`,
  glanceSignUp: (facts) => (facts.openToCustomers ? 'Mitglieder und Kunden des Netzwerks' : 'nur Mitglieder des Netzwerks'),
  glanceNotice: (facts) =>
    facts.noticeMonths === 0
      ? 'ohne Frist zum Monatsende'
      : `${facts.noticeMonths === 1 ? '1 Monat' : `${facts.noticeMonths} Monate`} zum Monatsende`,
  glanceReplaces: (facts) => `Fassung ${facts.edition - 1}; anzunehmen bis ${facts.acceptBy ?? ''}`,

  subject: {
    title: 'Gegenstand des Vertrags',
    text: (facts) => [
      'Der Lieferant liefert den Unternehmen, die diesem Vertrag beigetreten sind („Beigetretene“), die Artikel des Preisblatts (Anlage 1) zu den dort genannten Preisen und zu den Bedingungen dieses Vertrags.',
      `Der Vertrag geht aus der Ausschreibung „${facts.title}“ hervor. Dem Lieferanten wurden die folgenden Lose zugeschlagen:`,
    ],
  },
  lotTable: { lot: 'Los', category: 'Warengruppe', region: 'Liefergebiet', positions: 'Positionen', tiers: 'Staffelart', discount: 'Skonto' },
  lotWord: (count) => (count === 1 ? 'Los' : 'die Lose'),
  tierModes: { all_units: 'Gesamtmenge', incremental: 'Zonen' },
  term: {
    title: 'Laufzeit und Verlängerung',
    text: (facts) => [
      `Der Vertrag läuft vom ${facts.termFrom} bis zum ${facts.termTo}. Vertragsjahre zählen ab seinem ersten Tag.`,
      facts.renewalMonths === 0
        ? 'Eine Verlängerung ist nicht vereinbart.'
        : `Das Netzwerk kann die Laufzeit einmal um bis zu ${byMonths(facts.renewalMonths)} verlängern; die Verlängerung bedarf einer neuen Fassung. Die gesamte Laufzeit beträgt höchstens vier Jahre.`,
    ],
  },
  quantities: {
    title: 'Geschätzte, höchste und verbindliche Mengen',
    text: (withMaximum) => [
      'Die geschätzten Mengen des Preisblatts sind die gebündelten Bedarfe der Einkaufsrunde. Sie verpflichten niemanden zur Abnahme; wer anderswo einkauft, hat keine Nachteile.',
      withMaximum
        ? 'Nennt das Preisblatt für eine Position eine Höchstmenge, so werden weitere Abrufe dieser Position nicht mehr angenommen, sobald die Abrufe aller Beigetretenen zusammen die Höchstmenge erreicht haben.'
        : 'Höchstmengen sind nicht vereinbart.',
      'Ein Beigetretener kann sich in seiner Beitrittserklärung zur Abnahme bestimmter Mengen verpflichten. Ohne eine solche Erklärung schuldet er keine Abnahme.',
    ],
  },
  prices: {
    title: 'Preise und Mengenstaffeln',
    text: (facts) => [
      `Die Preise des Preisblatts sind Nettopreise in ${facts.currency} je genannter Einheit; die gesetzliche Umsatzsteuer kommt hinzu.`,
      'Welche Staffel erreicht ist, bestimmt je Position die Menge aller Beigetretenen im Vertragsjahr.',
    ],
    surcharge: ({ percent, goesTo }) =>
      `Kunden des Netzwerks zahlen die Preise des Preisblatts zuzüglich ${percent}. Ihr Preis wird aus jedem Preis genau berechnet, einmal auf sechs Nachkommastellen kaufmännisch gerundet und in Anlage 1 genannt. Umsatz, Bonus und Vergütungen eines Kunden richten sich nach seinen eigenen Preisen. ${goesTo === 'network' ? 'Der Aufschlag steht dem Netzwerk zu: Der Lieferant zieht ihn mit seinen Rechnungen ein und führt ihn nach jedem Vertragsjahr an das Netzwerk ab.' : 'Der Aufschlag steht dem Lieferanten zu.'}`,
    modes: {
      all_units:
        'Bei der Staffelart „Gesamtmenge“ gilt der Preis der erreichten Staffel für alle Einheiten des Vertragsjahres. Was ein Beigetretener im Vertragsjahr darüber hinaus gezahlt hat, vergütet ihm der Lieferant nach dessen Ablauf.',
      incremental: 'Bei der Staffelart „Zonen“ hat jede Einheit den Preis der Staffel, in die sie fällt.',
    },
  },
  adjustment: {
    title: 'Preisanpassung',
    none: 'Eine Preisanpassung ist nicht vereinbart. Preise ändern sich nur durch eine neue Fassung dieses Vertrags.',
    text: (facts) => [
      `Die Preise folgen Indizes: neuer Preis = Basispreis × (${facts.formula}). Jeder Index steht für das Verhältnis seines Werts im Anpassungsmonat zu seinem Wert im ${facts.baseMonth}, beide aus derselben Reihe; ein neues Basisjahr der Reihe ändert daran nichts. Basispreise sind die Preise der Fassung, mit der diese Klausel vereinbart wurde.`,
      `${facts.threshold === null ? 'Jede Änderung zählt' : `Eine Änderung von weniger als ${facts.threshold} gegenüber den geltenden Preisen ändert nichts`}. ${facts.capUp === null ? 'Nach oben ist eine Anpassung nicht begrenzt' : `Eine Anpassung erhöht die Preise höchstens um ${facts.capUp}`}. ${facts.capDown === null ? 'Nach unten ist sie nicht begrenzt' : `Sie senkt sie höchstens um ${facts.capDown}`}.`,
      `Zwischen zwei Anpassungen liegen mindestens ${monthsOf(facts.everyMonths)}. ${facts.waits ? 'Ist ein Monat eines Index noch nicht veröffentlicht, so wird er abgewartet' : 'Ist ein Monat eines Index noch nicht veröffentlicht, so gilt sein zuletzt veröffentlichter Wert'}. Jeder Preis wird einmal auf ${facts.decimals} Nachkommastellen kaufmännisch gerundet.`,
      `Eine Anpassung ergeht als neue Fassung mit Berechnungsblatt. Zwischen ihrer Ausstellung und dem Tag, bis zu dem sie anzunehmen ist, liegen mindestens ${facts.noticeDays === 1 ? 'ein Tag' : `${facts.noticeDays} Tage`}.`,
    ],
    adjusted: 'Wie die Preise zuletzt angepasst wurden, zeigt Anlage 3.',
  },
  calculation: {
    title: 'Berechnungsblatt der Preisanpassung',
    intro: (month) =>
      `Anpassung nach den Indexwerten für ${month}. Faktoren sind mit neun Nachkommastellen gezeigt; gerechnet wird ohne Rundung, gerundet wird nur jeder Preis.`,
    revision: (number) => `Stand ${number}`,
    fixedShare: 'Fester Anteil',
    computedFactor: 'Summe',
    steps: ({ computed, inForce, percent, factor, isCapped, decimals }) => [
      `Der berechnete Faktor ist ${computed}, der bisher geltende ${inForce}: eine Änderung um ${percent} %.`,
      isCapped
        ? `Sie geht über die vereinbarte Grenze hinaus und wird auf sie gekürzt. Es gilt der Faktor ${factor}.`
        : `Sie zählt ganz. Es gilt der Faktor ${factor}.`,
      `Neuer Preis = Basispreis × ${factor}, auf ${decimals} Nachkommastellen gerundet.`,
    ],
    prices: 'Preise vor und nach der Anpassung',
    columns: {
      index: 'Index',
      weight: 'Gewicht',
      then: 'Basismonat',
      now: 'Wert',
      ratio: 'Verhältnis',
      part: 'Beitrag',
      item: 'Artikel',
      from: 'ab Menge',
      base: (currency) => `Basispreis (${currency})`,
      before: (currency) => `bisher (${currency})`,
      after: (currency) => `neu (${currency})`,
    },
  },
  bonus: {
    title: 'Umsatzbonus',
    none: 'Ein Umsatzbonus ist nicht vereinbart.',
    text: [
      'Erreicht der Nettoumsatz aller Beigetretenen in einem Vertragsjahr eine der folgenden Schwellen, so zahlt der Lieferant den Satz der höchsten erreichten Schwelle auf diesen ganzen Umsatz als Bonus:',
    ],
    after: 'Der Bonus wird im Verhältnis ihrer Umsätze auf die Beigetretenen verteilt, auf den Cent genau; die Anteile ergeben zusammen den Bonus.',
  },
  thresholdTable: { from: (currency) => `Jahresumsatz ab (${currency})`, percent: 'Satz' },
  rebates: {
    title: 'Rabatte aus dem Angebot',
    spend:
      'Erreicht der Umsatz eine der folgenden Schwellen, so gewährt der Lieferant auf den ganzen Umsatz den Rabatt der höchsten erreichten Schwelle:',
    package: (percent, lots) => `Weil ihm die Lose ${lots} zusammen zugeschlagen wurden, gewährt der Lieferant auf deren Preise ${percent} Rabatt.`,
  },
  delivery: {
    title: 'Lieferung',
    standard: 'Der Lieferant liefert an die im Abruf genannte Stelle im Liefergebiet des Loses. Weitere Lieferbedingungen sind nicht vereinbart.',
    within: (days, lots) => `Die Lieferzeit für ${lots} beträgt höchstens ${days === 1 ? 'einen Tag' : `${days} Tage`} ab Abruf.`,
  },
  payment: {
    title: 'Zahlung',
    standard: (facts) =>
      `Rechnungen sind ${facts.paymentDays === 0 ? 'sofort' : `innerhalb von ${facts.paymentDays} Tagen`} nach ihrem Eingang ohne Abzug zu zahlen.`,
    debtor:
      'Besteller, Rechnungsempfänger und Schuldner ist allein der Beigetretene, der abruft. Das Netzwerk und die übrigen Beigetretenen haften nicht für ihn.',
    discount: (percent, days, lots) =>
      `Für ${lots} gewährt der Lieferant ${percent} Skonto${days === null ? '' : ` bei Zahlung innerhalb von ${days === 1 ? 'einem Tag' : `${days} Tagen`}`}.`,
    within: (days, lots) => `Für ${lots} beträgt das Zahlungsziel abweichend ${days === 1 ? 'einen Tag' : `${days} Tage`}.`,
  },
  callOffs: {
    title: 'Abrufe und Umsatzmeldungen',
    text: [
      'Jeder Beigetretene ruft selbst und auf eigene Rechnung ab.',
      'Ein Abruf kann bis zum Ende seines Bestelltags storniert werden, solange der Lieferant ihn nicht gemeldet hat; danach nur mit Zustimmung des Lieferanten und des Netzwerks.',
      'Der Lieferant meldet dem Netzwerk regelmäßig, welcher Beigetretene welche Artikel in welcher Menge bezogen hat. Weicht eine Meldung von den Abrufen ab, so wird die Abweichung beiden Seiten gezeigt.',
    ],
    panel: {
      cascade: (facts) =>
        `Für ${facts.lot} gibt es ${facts.suppliers} Lieferanten. Ein Beigetretener gibt seinen Bedarf im Portal an; die Lieferanten werden in der Reihenfolge ihrer Ränge nacheinander gefragt, und nimmt einer an, so ist es ein Abruf. Der Lieferant hat Rang ${facts.rank} und ${facts.answerHours} Stunden Zeit zu antworten. Wer ablehnt oder nicht antwortet, wird beim nächsten Bedarf wieder gefragt. Nimmt niemand an, so darf der Beigetretene anderswo kaufen.`,
      share: (facts) =>
        `Für ${facts.lot} gibt es ${facts.suppliers} Lieferanten. Ein Beigetretener gibt seinen Bedarf im Portal an; er wird zum Abruf bei dem Lieferanten, dessen bezogene Menge am weitesten hinter seinem Anteil liegt. Der Anteil des Lieferanten ist ${facts.share}.`,
      mini_competition: (facts) =>
        `Für ${facts.lot} gibt es ${facts.suppliers} Lieferanten. Ein Beigetretener gibt im Portal seinen Bedarf an, eine Angebotsfrist von mindestens ${facts.answerHours} Stunden und das Gewicht des Preises, mindestens ${facts.leastPriceWeight} %; die Lieferzeit zählt den Rest. Die Lieferanten geben Angebote in Textform ab (Preis und Tage bis zur Lieferung), nicht über den Preisen dieses Vertrags; sie bleiben bis zum Fristablauf geheim und binden dann 14 Tage. Preis und Lieferzeit werden je mit 100 × niedrigster Wert ÷ eigener Wert bewertet; bei gleichen Angeboten zählt der niedrigere Preis, dann ${facts.tiesBy === 'receipt' ? 'der frühere Eingang' : `der bessere Rang; der Lieferant hat Rang ${facts.rank}`}. Der Beigetretene darf das beste Angebot annehmen, das zu seinem Preis zum Abruf wird, oder keines. Ist der Preis dieses Vertrags für die am Ende erreichte Staffel niedriger, so gilt dieser.`,
    },
  },
  signUp: {
    title: 'Beitritt',
    text: (facts) => [
      `Dem Vertrag beitreten können ${facts.openToCustomers ? 'die aufgenommenen Mitglieder und die Kunden' : 'nur die aufgenommenen Mitglieder'} des Netzwerks, sobald der Lieferant und das Netzwerk die Fassung unterzeichnet haben. Der Beitritt ist die Erklärung einer zeichnungsberechtigten Person zu einer bestimmten Fassung; ein Muster ist Anlage 2.`,
      ...(facts.openToCustomers && facts.customerFee !== null
        ? [`Für den Beitritt zahlt ein Kunde dem Netzwerk einmalig ${facts.customerFee}.`]
        : []),
      'Der Beitritt wirkt ab dem in der Erklärung genannten Tag, frühestens ab Beginn der Laufzeit. Über ihn wird eine Bestätigung mit Zeitpunkt, erklärender Person und Dokumenthash der Fassung erteilt.',
      facts.lateSignUps
        ? 'Beitritte sind auch nach Ablauf der Beitrittsfrist möglich.'
        : 'Nach Ablauf der Beitrittsfrist sind Beitritte nicht mehr möglich.',
    ],
  },
  leaving: {
    title: 'Ausscheiden',
    text: (facts) => [
      facts.noticeMonths === 0
        ? 'Ein Beigetretener kann zum Ende jedes Kalendermonats ausscheiden.'
        : `Ein Beigetretener kann mit einer Frist von ${monthsOf(facts.noticeMonths)} zum Ende eines Kalendermonats ausscheiden.`,
      'Bis dahin erteilte Abrufe werden nach den Bedingungen dieses Vertrags abgewickelt.',
    ],
  },
  editions: {
    title: 'Fassungen und Nachweis',
    text: (facts) => [
      'Änderungen dieses Vertrags ergehen als neue, fortlaufend nummerierte Fassung. Eine ausgestellte Fassung wird nicht mehr verändert.',
      facts.acceptBy === null
        ? 'Eine neue Fassung bindet einen Beigetretenen erst, wenn er sie annimmt. Wer sie nicht bis zu dem in ihr genannten Tag annimmt, scheidet mit diesem Tag aus.'
        : `Diese Fassung ersetzt Fassung ${facts.edition - 1}. Sie bindet einen Beigetretenen erst, wenn er sie annimmt; wer sie nicht bis zum ${facts.acceptBy} annimmt, scheidet mit diesem Tag aus.`,
      `Der Dokumenthash am Fuß jeder Seite bezeichnet den Inhalt dieser Fassung eindeutig: Er ist die SHA-256-Prüfsumme des Vertragsinhalts in kanonischer Form (JSON nach RFC 8785) und für die deutsche und die englische Ausfertigung derselbe. Weichen die beiden voneinander ab, so gilt die ${facts.germanPrevails ? 'deutsche' : 'englische'}.`,
    ],
  },
  signatures: {
    title: 'Unterschriften',
    text: (facts) => `Die Parteien unterzeichnen Fassung ${facts.edition} des Rahmenvertrags ${facts.number} samt ihren Anlagen.`,
    lines: ['Ort, Datum', 'Name und Funktion', 'Unterschrift'],
  },
  priceSheet: {
    title: 'Preisblatt',
    text: (facts) => `Nettopreise in ${facts.currency} je Einheit. „ab“ nennt die Menge, von der an der Preis gilt.`,
    lot: (number, category, region) => `Los ${number} – ${category}, Liefergebiet ${region}`,
    columns: { position: 'Pos.', item: 'Artikel', unit: 'Einheit', estimated: 'Geschätzte Menge', from: 'ab Menge' },
    price: (currency) => `Preis (${currency})`,
    customerPrice: (currency) => `Kunden (${currency})`,
    maximum: (quantity) => `höchstens ${quantity}`,
    withheld: 'n. v.',
    regions: (regions) => `Liefergebiete ${regions}`,
    withheldNote: 'n. v.: nicht veröffentlicht, damit kein einzelner Bedarf erkennbar wird.',
  },
  declaration: {
    title: 'Muster der Beitrittserklärung',
    intro: 'Die Erklärung wird im Portal des Netzwerks abgegeben. Dieses Muster zeigt ihren Wortlaut, etwa zur Freigabe im eigenen Haus.',
    text: (facts) =>
      `Wir treten dem Rahmenvertrag ${facts.number} zwischen ${facts.network} und ${facts.supplier} in der Fassung ${facts.edition} vom ${facts.issuedOn} bei. Ihr Inhalt mit dem Dokumenthash ${facts.documentHash} liegt uns vor.`,
    fields: [
      'Unternehmen',
      'Mitglieds- oder Kundennummer',
      'Wirksam ab',
      'Verbindliche Mengen (freiwillig)',
      'Ort, Datum',
      'Name und Funktion',
      'Unterschrift',
    ],
    committed: 'je Position: Artikel, Menge, Einheit',
    note: 'Ohne Angabe verbindlicher Mengen besteht keine Abnahmepflicht.',
  },
};
