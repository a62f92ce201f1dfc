import type { Sentences } from './sentences.js';

/** What evaluation, scenarios, decision and complaints say. */
export const AWARD: Sentences = {
  'is no criterion that the call has for this category': 'ist kein Kriterium, das die Ausschreibung für diese Warengruppe hat',
  'is no supplier of this network': 'ist kein Lieferant dieses Verbunds',
  'is the supplier’s scorecard and is assessed by itself': 'ist die Lieferantenbewertung und wird von selbst bewertet',
  'names a supplier twice': 'nennt einen Lieferanten zweimal',
  'The standstill is over, or you had no bid in this call; nothing was filed.':
    'Die Stillhaltefrist ist vorbei, oder Sie hatten in dieser Ausschreibung kein Angebot; es wurde nichts eingelegt.',
  'This complaint was resolved at {1}.': 'Diese Beschwerde wurde beantwortet: {1}.',
  "{1} of your complaints are not resolved yet; wait for the office's answers.":
    '{1} Ihrer Beschwerden sind noch nicht beantwortet. Warten Sie die Antworten der Geschäftsstelle ab.',
  'Bids, bidders or assessments have changed since the scenario “{1}” was solved. Ask for it again.':
    'Angebote, Bieter oder Bewertungen haben sich geändert, seit das Szenario „{1}“ gerechnet wurde. Lassen Sie es noch einmal rechnen.',
  'The scenario “{1}” is proposed already. Confirm or withdraw that decision first.':
    'Das Szenario „{1}“ ist schon vorgeschlagen. Bestätigen oder verwerfen Sie zuerst diese Entscheidung.',
  'The scenario “{1}” is {2}; only one with an award can be decided upon.':
    'Über das Szenario „{1}“ (Stand: {2:words}) kann nicht entschieden werden, nur über eines mit einem Zuschlag.',
  'You have proposed this decision; another person of the office must confirm it.':
    'Diese Entscheidung haben Sie vorgeschlagen; bestätigen muss sie eine andere Person der Geschäftsstelle.',
  'lot {1}: the bid of {2} is abnormally low': 'Los {1}: das Angebot von {2} ist ungewöhnlich niedrig',
  '{1} abnormally low bid(s) would win. Record their explanations first.':
    'Zuschläge gingen an ungewöhnlich niedrige Angebote ({1}). Halten Sie zuerst deren Erklärungen fest.',
  'The evaluation has changed since the page before. Start again without a cursor.':
    'Die Wertung hat sich seit der vorigen Seite geändert. Beginnen Sie wieder ohne Cursor.',
  'a bidder whose bid for this lot is flagged as abnormally low': 'ein Bieter, dessen Angebot für dieses Los als ungewöhnlich niedrig gilt',
  'This is no bid that is flagged as abnormally low; only such a bid is to be clarified. Nothing was sent.':
    'Das ist kein Angebot, das als ungewöhnlich niedrig gilt; nur ein solches ist aufzuklären. Es wurde nichts gesendet.',
  'in the future': 'in der Zukunft',
  '{1} has passed already; give the bidder a time ahead.': 'Dieser Zeitpunkt ist schon vorbei: {1}. Geben Sie dem Bieter Zeit.',
  'This bidder has time until {1} to answer an earlier question about this bid. Ask anew afterwards.':
    'Dieser Bieter hat noch Zeit, eine frühere Frage zu diesem Angebot zu beantworten, bis {1}. Fragen Sie danach neu.',
  'This was answered at {1}; an answer is given once.': 'Das ist schon beantwortet ({1}); eine Antwort wird einmal gegeben.',
  'Answers were taken until {1}; this one came later and was not taken. Turn to the office.':
    'Antworten wurden bis {1} angenommen; diese kam später und wurde nicht angenommen. Wenden Sie sich an die Geschäftsstelle.',
  'is no bid that is flagged as abnormally low': 'ist kein Angebot, das als ungewöhnlich niedrig gilt',
  '{1} explanation(s) are for bids that are not flagged as abnormally low; nothing was changed.':
    'Erklärungen zu Angeboten, die nicht als ungewöhnlich niedrig gelten: {1}. Es wurde nichts geändert.',
  'the same as /assessments/{1}': 'dieselbe wie /assessments/{1}',
  '{1} assessment(s) name no bidder or no criterion of this call; nothing was changed.':
    'Bewertungen ohne Bieter oder Kriterium dieser Ausschreibung: {1}. Es wurde nichts geändert.',
  '{1} is assessed twice on {2} of {3}; nothing was changed.':
    '{1} ist im Kriterium {2} der Warengruppe {3} zweimal bewertet; es wurde nichts geändert.',
  'No lot has an admissible bid; there is nothing to award.': 'Kein Los hat ein zulässiges Angebot; es gibt nichts zuzuschlagen.',
  'The round has {1} scenarios already, the most it can have.': 'Die Runde hat schon {1} Szenarien; mehr sind nicht möglich.',
  'The round has {1} scenarios waiting; let them be solved or cancel some.':
    'In der Runde warten {1} Szenarien. Lassen Sie sie rechnen, oder brechen Sie einige ab.',
  'The scenario “{1}” is {2}; it awards nothing that could fall on members.':
    'Das Szenario „{1}“ (Stand: {2:words}) vergibt nichts, was auf Mitglieder fallen könnte.',
  'The scenario “{1}” is {2}; only one that is waiting or being solved can be cancelled.':
    'Das Szenario „{1}“ (Stand: {2:words}) kann nicht abgebrochen werden, nur eines, das wartet oder gerechnet wird.',
  '“{1}” is no supplier of this network': '„{1}“ ist kein Lieferant dieses Verbunds',
  'The bid of {1} for lot {2} is {3}: beside rebates, packages or limits of spend no award can be weighed with so much. Exclude it by a rule, and ask again.':
    'Das Angebot von {1} für das Los {2} beträgt {3}: Neben Rabatten, Paketen oder Umsatzgrenzen lässt sich mit so viel kein Zuschlag abwägen. Schließen Sie es durch eine Regel aus, und rechnen Sie neu.',
  'No award was found within {1} s. Allow more time.': 'In {1} s wurde kein Zuschlag gefunden. Geben Sie mehr Zeit.',
  'The solver was interrupted each time. Ask for the scenario again.':
    'Die Rechnung wurde jedes Mal unterbrochen. Lassen Sie das Szenario noch einmal rechnen.',
  'No bids were asked for in this round yet; there is nothing to evaluate.':
    'In dieser Runde wurde noch nicht um Angebote gebeten; es gibt nichts zu werten.',
  'Not assessed yet: {1}, and others. Prices are released once every technical part is assessed.':
    'Noch nicht bewertet: {1} und andere. Die Preise werden freigegeben, wenn jeder technische Teil bewertet ist.',
  'Not assessed yet: {1}. Prices are released once every technical part is assessed.':
    'Noch nicht bewertet: {1}. Die Preise werden freigegeben, wenn jeder technische Teil bewertet ist.',
  'The prices were released upon the assessments as they are; these cannot be changed any more.':
    'Die Preise wurden auf Grund der Bewertungen freigegeben, wie sie sind; diese lassen sich nicht mehr ändern.',
  'Not assessed yet: {1}, and others. Record these assessments first.':
    'Noch nicht bewertet: {1} und andere. Halten Sie zuerst diese Bewertungen fest.',
  'Not assessed yet: {1}. Record these assessments first.': 'Noch nicht bewertet: {1}. Halten Sie zuerst diese Bewertungen fest.',
  'Stage {1} is {2}; its bids can be evaluated once they are opened.':
    'Die Angebote der Angebotsrunde {1} (Stand: {2:words}) können gewertet werden, wenn sie geöffnet sind.',
  'Only {1} working days lie in the standstill; fewer than 5 may be too short for a complaint.':
    'In der Stillhaltefrist liegen nur {1} Arbeitstage; weniger als 5 können für eine Beschwerde zu kurz sein.',
  'Who belongs to “{1}” follows from what is known. Give your group another name.':
    'Wer zu „{1}“ gehört, folgt aus dem, was bekannt ist. Geben Sie Ihrer Gruppe einen anderen Namen.',
  '{1} supplier(s) are not of this network; nothing was changed.': 'Lieferanten, die nicht zu diesem Verbund gehören: {1}. Es wurde nichts geändert.',
  'The network has {1} groups already. Empty one that is not needed.':
    'Der Verbund hat schon {1} Gruppen. Leeren Sie eine, die nicht gebraucht wird.',
  '{1} name(s) in the conditions are unknown; nothing was asked for.':
    'Namen in den Bedingungen, die nicht bekannt sind: {1}. Es wird nichts gerechnet.',
  '“{1}” is no {2}': '„{1}“ ist hier nicht bekannt ({2:words})',
  'a decimal from 0 on with at most 6 decimals, e.g. "250000"': 'eine Dezimalzahl ab 0 mit höchstens 6 Nachkommastellen, z. B. "250000"',
};
