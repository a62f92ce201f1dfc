import type { Sentences } from './sentences.js';

/** What rounds, their lots, votes and deadlines say. */
export const ROUND: Sentences = {
  'Lot {1} is of another category than lot {2}; each category has its own criteria and prices. Choose lots of one category.':
    'Los {1} gehört zu einer anderen Warengruppe als Los {2}; jede hat eigene Kriterien und Preise. Wählen Sie Lose einer Warengruppe.',
  'Name at least two different lots to merge.': 'Nennen Sie mindestens zwei verschiedene Lose, die zusammengelegt werden sollen.',
  'No position would stay in lot {1}. Leave at least one behind.': 'In Los {1} bliebe keine Position. Lassen Sie mindestens eine zurück.',
  'Position {1} is in lot {2} already.': 'Die Position {1} ist schon in Los {2}.',
  'Requirements came or went since then, so the lots of that time no longer fit. Nothing was changed.':
    'Seitdem kamen oder gingen Bedarfe; die Lose von damals passen nicht mehr. Es wurde nichts geändert.',
  'A lot that would end is named by the call for bids. Take it out of the call first; nothing was changed.':
    'Die Ausschreibung nennt ein Los, das dann nicht mehr bestünde. Nehmen Sie es zuerst aus der Ausschreibung; es wurde nichts geändert.',
  'The round has no requirements, so there is nothing to publish. Reopen collecting, or cancel the round.':
    'Die Runde hat keine Bedarfe; es gibt nichts zu veröffentlichen. Öffnen Sie die Erfassung wieder, oder heben Sie die Runde auf.',
  'The lots have not been shaped, so there is nothing to undo.': 'Die Lose wurden noch nicht geformt; es gibt nichts zurückzunehmen.',
  'The totals are published; lots that changed now would tell the difference. Nothing was changed.':
    'Die Summen sind veröffentlicht; Lose, die sich jetzt änderten, verrieten den Unterschied. Es wurde nichts geändert.',
  'Some members that take part have not given their written mandate; record it (PUT …/bidding-mandates).':
    'Einige teilnehmende Mitglieder haben noch keine schriftliche Vollmacht gegeben. Halten Sie sie fest.',
  '{1} has given no mandate': '{1} hat keine Vollmacht gegeben',
  'The call cannot be published: record the missing market shares, or a legal justification (PUT …/market-shares).':
    'Die Ausschreibung kann nicht veröffentlicht werden. Halten Sie die fehlenden Marktanteile oder eine rechtliche Begründung fest.',
  'a market share is missing': 'ein Marktanteil fehlt',
  'the share of the purchasing market is over the limit': 'der Anteil am Einkaufsmarkt liegt über der Grenze',
  'the share of the selling markets is over the limit': 'der Anteil an den Absatzmärkten liegt über der Grenze',
  'The round is in {1}; this is done in {2}.': 'Das geht in dieser Phase der Runde nicht (jetzt: {1:words}; möglich in: {2:words}).',
  'The round is in {1}; {2} cannot follow it, only {3}.': 'Auf die Phase {1:words} kann nicht {2:words} folgen, nur: {3:words}.',
  'Some members are not known; nothing was changed.': 'Einige Mitglieder sind nicht bekannt; es wurde nichts geändert.',
  'Something is named twice; nothing was changed.': 'Etwas ist zweimal genannt; es wurde nichts geändert.',
  'there is no member “{1}”': 'es gibt kein Mitglied „{1}“',
  'The ballot was refused as a whole; the earlier one stays.': 'Der Stimmzettel wurde als Ganzes zurückgewiesen; der frühere gilt weiter.',
  '{1} is no whole number of points from 0 to {2}': '{1} ist keine ganze Punktzahl von 0 bis {2}',
  '{1} points are given, {2} more than the {3} that a member has': '{1} Punkte sind vergeben, {2} mehr als die {3}, die ein Mitglied hat',
  '“{1}” is named twice': '„{1}“ ist zweimal genannt',
  '“{1}” is not proposed in this round': '„{1}“ ist in dieser Runde nicht vorgeschlagen',
  'Some categories are not known here; nothing was changed.': 'Einige Warengruppen sind hier nicht bekannt; es wurde nichts geändert.',
  'there is no category “{1}” here': 'hier gibt es keine Warengruppe „{1}“',
  'Collecting has ended at its deadline; nothing was changed.': 'Die Erfassung ist mit ihrer Frist beendet; es wurde nichts geändert.',
  'From {1} to {2} is more than four years.': 'Vom {1} bis zum {2} sind es mehr als vier Jahre.',
  'The deadline is {1}; it moves only forward, not to {2}.': 'Die Frist endet am {1}; sie geht nur vorwärts, nicht auf den {2}.',
  'The deadline passed at {1} and cannot be moved any more.': 'Die Frist ist am {1} abgelaufen und kann nicht mehr verschoben werden.',
  'The term ends on {1}, which is not after its first day, {2}.': 'Die Laufzeit endet am {1}; das liegt nicht nach ihrem ersten Tag, dem {2}.',
  'must be in the future': 'muss in der Zukunft liegen',
  '{1} has passed already; it is {2}.': 'Der {1} ist schon vorbei; jetzt ist {2}.',
  '“{1}” is no day; write it like 2027-04-01.': '„{1}“ ist kein Tag. Schreiben Sie ihn wie 2027-04-01.',
  'the SHA-256 of the signed document, 64 hexadecimal digits': 'der SHA-256-Wert des unterschriebenen Dokuments, 64 hexadezimale Ziffern',
  'Only admitted members vote on priorities.': 'Über Prioritäten stimmen nur aufgenommene Mitglieder ab.',
  'The result of the vote is shown when planning has ended.': 'Das Ergebnis der Abstimmung erscheint, wenn die Planung beendet ist.',
  '{1} happens twice in {2}, because the clocks change. Choose {3}.':
    '{1} gibt es in {2} zweimal, weil die Uhren umgestellt werden. Wählen Sie: {3:words}.',
  '{1} never happens in {2}, because the clocks change. Choose {3}.':
    '{1} gibt es in {2} nicht, weil die Uhren umgestellt werden. Wählen Sie: {3:words}.',
  "“{1}” is no point in time; write it like 2027-03-14T10:00 (the network's zone) or 2027-03-14T09:00:00Z.":
    '„{1}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2027-03-14T10:00 (in der Zeitzone des Verbunds) oder 2027-03-14T09:00:00Z.',
};
