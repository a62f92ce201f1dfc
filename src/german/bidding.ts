import type { Sentences } from './sentences.js';

/** What calls, stages, sealed bids and their opening say. */
export const BIDDING: Sentences = {
  'Your next bid in this stage is number {1}: seal it anew for that number.':
    'Ihr nächstes Angebot in dieser Angebotsrunde hat die Nummer {1}: Versiegeln Sie es neu für diese Nummer.',
  'the number of your next bid in this stage': 'die Nummer Ihres nächsten Angebots in dieser Angebotsrunde',
  'This call takes bids only as you have sealed them yourself: in the portal, or with “poolround bid seal”. Nothing of this one was kept.':
    'Diese Ausschreibung nimmt Angebote nur so, wie Sie sie selbst versiegelt haben: im Portal oder mit „poolround bid seal“. Von diesem wurde nichts aufbewahrt.',
  'This call takes bids in clear and seals them itself: hand yours in with POST …/bids.':
    'Diese Ausschreibung nimmt Angebote unversiegelt und versiegelt sie selbst: Geben Sie Ihres mit POST …/bids ab.',
  'a bid padded to one of the sizes, so that its size tells nothing':
    'ein auf eine der festen Größen aufgefülltes Angebot, damit die Größe nichts verrät',
  '{1} bytes in base64': '{1} Bytes in Base64',
  'The bids of this stage are opened whole: prices are not released apart.':
    'Die Angebote dieser Angebotsrunde werden ganz geöffnet: Preise werden nicht eigens freigegeben.',
  'The round was cancelled; there is nothing to open.': 'Die Einkaufsrunde wurde abgebrochen; es gibt nichts zu öffnen.',
  'The technical parts are not opened yet; prices are released after their assessment.':
    'Die technischen Teile sind noch nicht geöffnet; die Preise werden nach deren Bewertung freigegeben.',
  'The technical parts of this stage are opened already; its prices are released after their assessment.':
    'Die technischen Teile dieser Angebotsrunde sind schon geöffnet; ihre Preise werden nach der Bewertung freigegeben.',
  '{1} is a lot whose technical part you have not passed in this call: its prices are not asked for again.':
    '{1} ist ein Los, dessen technischen Teil Sie in dieser Ausschreibung nicht bestanden haben: Preise dafür werden nicht noch einmal erbeten.',
  'an invited supplier that is still admissible': 'ein aufgeforderter Lieferant, der noch zugelassen ist',
  '{1} of the chosen bidders cannot be asked. Nothing was changed.':
    'Gewählte Bieter, die nicht gefragt werden können: {1}. Es wurde nichts geändert.',
  'only for a further stage': 'nur für eine weitere Angebotsrunde',
  'The first stage asks every invited supplier; bidders are chosen for a further one, after the evaluation. Nothing was changed.':
    'Die erste Angebotsrunde fragt alle Aufgeforderten; Bieter werden für eine weitere gewählt, nach der Wertung. Es wurde nichts geändert.',
  'The scanner takes “{1}” for malware. It was not kept; check where it comes from.':
    'Der Virenscanner hält „{1}“ für ein Schadprogramm. Die Datei wurde nicht gespeichert; prüfen Sie, woher sie kommt.',
  '“{1}” could not be scanned for malware and was not kept. Try again, or tell the operator.':
    '„{1}“ konnte nicht auf Schadprogramme geprüft werden und wurde nicht gespeichert. Versuchen Sie es noch einmal, oder sagen Sie es dem Betrieb.',
  'Name the document with 1 to 200 ordinary characters, e.g. ?name=Drawing.pdf.':
    'Geben Sie der Unterlage einen Namen aus 1 bis 200 gewöhnlichen Zeichen, z. B. ?name=Zeichnung.pdf.',
  '1 to 200 ordinary characters': '1 bis 200 gewöhnliche Zeichen',
  '“{1}” holds something else than its name says. Save it anew and send that.':
    'In „{1}“ steht etwas anderes, als der Name sagt. Speichern Sie die Datei neu und senden Sie sie dann.',
  '“{1}” is no kind of document that is taken. Its name ends with one of: {2}.':
    '„{1}“ wird als Unterlage nicht angenommen. Der Name endet auf eines von: {2}.',
  'a kind of document that is not taken': 'eine Art von Datei, die nicht angenommen wird',
  'Send the file itself as the body, with the Content-Type {1}.': 'Senden Sie die Datei selbst als Inhalt, mit dem Content-Type {1}.',
  'A call has at most {1} documents. Remove one first.': 'Eine Ausschreibung hat höchstens {1} Unterlagen. Entfernen Sie zuerst eine.',
  'The call has a document named “{1}” already. Remove it first, or send another name.':
    'Die Ausschreibung hat schon eine Unterlage namens „{1}“. Entfernen Sie sie zuerst, oder wählen Sie einen anderen Namen.',
  'The document is empty. Send the file itself as the body.': 'Die Unterlage ist leer. Senden Sie die Datei selbst.',
  'The document did not arrive completely; nothing was changed. Send it again.':
    'Die Unterlage kam nicht vollständig an; es wurde nichts geändert. Senden Sie sie noch einmal.',
  'The document has more than {1} MiB. Split it or make it smaller.': 'Die Unterlage hat mehr als {1} MiB. Teilen oder verkleinern Sie sie.',
  'You have handed in {1} bids in this stage; no more are taken. The last one that was accepted stands.':
    'Sie haben in dieser Angebotsrunde {1} Angebote abgegeben; mehr werden nicht angenommen. Das letzte angenommene gilt.',
  'a quantity in the base unit, e.g. "1200"': 'eine Menge in der Basiseinheit, z. B. "1200"',
  'Stage {1} is not opened yet; a further stage follows its evaluation.':
    'Die Angebotsrunde {1} ist noch nicht geöffnet; eine weitere folgt auf ihre Wertung.',
  'The call has no lot {1}. Nothing was changed.': 'Die Ausschreibung hat kein Los {1}. Es wurde nichts geändert.',
  'The call is {1}; stages are called once it is published and until it is decided.':
    'Angebotsrunden werden ausgerufen, wenn die Ausschreibung veröffentlicht und noch nicht entschieden ist (Stand: {1:words}).',
  'an invited supplier': 'ein eingeladener Lieferant',
  'lots of this call': 'Lose dieser Ausschreibung',
  '{1} is not invited to this call. Nothing was changed.': '{1} ist zu dieser Ausschreibung nicht eingeladen. Es wurde nichts geändert.',
  'Key holders are missing: two office persons and an auditor (or a third office person) register a holder key first.':
    'Es fehlen Schlüsselhalter: zuerst hinterlegen zwei Personen der Geschäftsstelle und eine Prüferin oder ein Prüfer (oder eine dritte Person der Geschäftsstelle) ihren Schlüssel.',
  'No supplier is invited.': 'Es ist kein Lieferant eingeladen.',
  'The call cannot be published yet: {1}': 'Die Ausschreibung kann noch nicht veröffentlicht werden: {1:sentences}',
  'The call has no lot.': 'Die Ausschreibung hat kein Los.',
  'The call is {1}; it cannot be changed any more.': 'Die Ausschreibung kann nicht mehr geändert werden (Stand: {1:words}).',
  'The category {1} has lots but no rules of evaluation.': 'Die Warengruppe {1} hat Lose, aber keine Wertungsregeln.',
  'The lot {1} has no position.': 'Das Los {1} hat keine Position.',
  'The planned deadline has passed.': 'Die geplante Frist ist verstrichen.',
  'The supplier {1} is not admitted (any more).': 'Der Lieferant {1} ist nicht (mehr) aufgenommen.',
  'The totals of the lots are not published yet.': 'Die Summen der Lose sind noch nicht veröffentlicht.',
  'a weight above 0, e.g. "40"': 'ein Gewicht über 0, z. B. "40"',
  'an ISO 4217 currency code': 'ein Währungscode nach ISO 4217',
  'at least 10 characters': 'mindestens 10 Zeichen',
  'each category once': 'jede Warengruppe einmal',
  'each region once': 'jede Region einmal',
  'the first two digits of a postcode, e.g. "44"': 'die ersten zwei Stellen einer Postleitzahl, z. B. "44"',
  'each criterion once': 'jedes Kriterium einmal',
  'each once': 'jedes einmal',
  "Bids are made in the network's currency; {1} is another.": 'Angebote lauten auf die Währung des Verbunds; {1} ist eine andere.',
  'Unknown {1}: {2}. Nothing was changed.': 'Nicht bekannt ({1:words}): {2}. Es wurde nichts geändert.',
  'no such {1} in this network: {2}': 'in diesem Verbund nicht bekannt ({1:words}): {2}',
  'the network’s currency': 'die Währung des Verbunds',
  "Share {1} of this stage's key is not the one that was made when the call was published. The opening works with the other holders' shares.":
    'Der Anteil {1} am Schlüssel dieser Angebotsrunde ist nicht der, der bei der Veröffentlichung entstand. Mit den Anteilen der anderen Verwahrer gelingt die Öffnung.',
  'The passphrase does not open your holder key. Use the one with which you registered it.':
    'Die Passphrase öffnet Ihren Schlüssel nicht. Nehmen Sie die, mit der Sie ihn hinterlegt haben.',
  'the passphrase of your holder key': 'die Passphrase Ihres Schlüssels',
  'The stage is not opened yet; until then nobody sees anything of its bids.':
    'Die Angebotsrunde ist noch nicht geöffnet; bis dahin sieht niemand etwas von ihren Angeboten.',
  'You hold no share of this stage’s key. Those who held a holder key when the call was published release it.':
    'Sie halten keinen Anteil am Schlüssel dieser Angebotsrunde. Freigeben können die, deren Schlüssel bei der Veröffentlichung hinterlegt war.',
  "Shares {1} of this stage's key are not what was released; a further holder must release the opening.":
    'Die Anteile {1} am Schlüssel dieser Angebotsrunde sind nicht die freigegebenen; ein weiterer Verwahrer muss die Öffnung freigeben.',
  'The deadline is {1}; bids can be opened only after it.': 'Die Frist endet am {1}; erst danach können Angebote geöffnet werden.',
  'The deadline passed at {1}; it cannot be moved any more. Call a further stage instead.':
    'Die Frist ist am {1} abgelaufen und kann nicht mehr verschoben werden. Rufen Sie stattdessen eine weitere Angebotsrunde aus.',
  'The opening has begun while this bid was still being stored; it was not accepted. Tell the office at once.':
    'Die Öffnung hat begonnen, während dieses Angebot noch gespeichert wurde; es wurde nicht angenommen. Sagen Sie es sofort der Geschäftsstelle.',
  'The round was cancelled; no bids are taken any more.': 'Die Runde wurde aufgehoben; Angebote werden nicht mehr angenommen.',
  'The stage is opened already.': 'Die Angebotsrunde ist schon geöffnet.',
  'The stage is {1}; it has no deadline to move.': 'Die Angebotsrunde hat keine Frist zu verschieben (Stand: {1:words}).',
  'The stage is {1}; there is nothing to open.': 'In der Angebotsrunde gibt es nichts zu öffnen (Stand: {1:words}).',
  'This stage has not been called yet; no bids are taken.': 'Diese Angebotsrunde ist noch nicht ausgerufen; Angebote werden nicht angenommen.',
  'in the future': 'in der Zukunft',
  'later than the present deadline': 'später als die jetzige Frist',
  '{1} has passed already; choose a deadline ahead.': 'Der {1} ist schon vorbei. Wählen Sie eine Frist in der Zukunft.',
  '{1} is not after the present deadline {2}; a deadline moves only forward.':
    'Der {1} liegt nicht nach der jetzigen Frist, {2}. Eine Frist geht nur vorwärts.',
  'A bid has at most {1} bytes; this one has {2}.': 'Ein Angebot hat höchstens {1} Bytes; dieses hat {2}.',
  'The bid arrived at or after the deadline and was not accepted; it is kept sealed and listed in the opening record. Ask the office whether a further stage is planned.':
    'Das Angebot traf mit oder nach Ablauf der Frist ein und wurde nicht angenommen; es bleibt versiegelt und steht im Öffnungsprotokoll. Fragen Sie die Geschäftsstelle, ob eine weitere Angebotsrunde geplant ist.',
  '{1} The bid was not accepted; an earlier one stands.': '{1:sentences} Das Angebot wurde nicht angenommen; ein früheres gilt weiter.',
  '{1} costs {2} now, more than the {3} that stand of your last accepted bid: no stage may raise a price.':
    '{1:words} kostet jetzt {2} und damit mehr als die {3} aus Ihrem letzten angenommenen Angebot: keine Angebotsrunde darf einen Preis erhöhen.',
  '{1} does not ascend: the first tier starts at 0, each further one at a larger quantity.':
    '{1:words} steigt nicht an: die erste Staffel beginnt bei 0, jede weitere bei einer größeren Menge.',
  '{1} is more than the most that you deliver of the lot: lower the least award or raise the capacity.':
    '{1:words} ist mehr, als Sie von dem Los höchstens liefern: senken Sie den kleinsten Zuschlag oder erhöhen Sie die Liefermenge.',
  '{1} is in a package already: a lot belongs to one package at most.': '{1:words} gehört schon zu einem Paket: ein Los gehört höchstens zu einem.',
  '{1} is missing: this call asks for every position of a lot that you bid for.':
    '{1:words} fehlt: diese Ausschreibung verlangt jede Position eines Loses, auf das Sie bieten.',
  '{1} is named twice.': '{1:words} ist zweimal genannt.',
  '{1} is no lot or position of this stage (or the name fits several lots: then name the lot by its id).':
    '{1:words} ist kein Los und keine Position dieser Angebotsrunde (oder der Name passt auf mehrere Lose: dann nennen Sie das Los mit seiner ID).',
  '{1} is no price above 0.': '{1:words} ist kein Preis über 0.',
  'The deadline has passed; the bid cannot be withdrawn any more.': 'Die Frist ist abgelaufen; das Angebot kann nicht mehr zurückgezogen werden.',
  'The call was changed: its version is {1} now. Read what changed, and hand in your bid for that version.':
    'Die Ausschreibung wurde geändert, jetzt gilt Fassung {1}. Lesen Sie, was neu ist, und geben Sie Ihr Angebot für diese Fassung ab.',
  'the present version of the call': 'die jetzige Fassung der Ausschreibung',
  'No stage is open, so there is no deadline to move. It is set when the stage is called.':
    'Keine Angebotsrunde ist offen; es gibt keine Frist zu verschieben. Die Frist wird gesetzt, wenn eine Angebotsrunde ausgerufen wird.',
  'The call says all of this already; nothing was changed and nobody was told.':
    'All das sagt die Ausschreibung schon; es wurde nichts geändert und niemand benachrichtigt.',
  'The call has {1} versions; no more are made. Call a further stage instead.':
    'Die Ausschreibung hat {1} Fassungen; mehr sind nicht möglich. Rufen Sie stattdessen eine weitere Angebotsrunde aus.',
  'The deadline for bids has passed; the call cannot be changed any more.':
    'Die Angebotsfrist ist abgelaufen; die Ausschreibung kann nicht mehr geändert werden.',
  'The call is {1}; only a published one is changed, a draft is written anew.':
    'Geändert wird nur eine veröffentlichte Ausschreibung, ein Entwurf wird neu geschrieben (Stand: {1:words}).',
  'The deadline for bids has passed; the call cannot be changed any more. Call a further stage instead.':
    'Die Angebotsfrist ist abgelaufen; die Ausschreibung kann nicht mehr geändert werden. Rufen Sie stattdessen eine weitere Angebotsrunde aus.',
  'Bids of an earlier stage have been opened: lots, positions and criteria stay as they are. Dates, conditions and documents can be changed.':
    'Angebote einer früheren Angebotsrunde sind geöffnet: Lose, Positionen und Kriterien bleiben, wie sie sind. Termine, Bedingungen und Unterlagen können geändert werden.',
  'The prequalification of the supplier {1} is not complete.': 'Die Eignung des Lieferanten {1} ist nicht vollständig nachgewiesen.',
  'The prequalification of {1} is not complete, and this call admits nobody without it.':
    'Die Eignung von {1} ist nicht vollständig nachgewiesen, und diese Ausschreibung lässt niemanden ohne sie zu.',
};
