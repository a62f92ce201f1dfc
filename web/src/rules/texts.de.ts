import type { en } from './texts.en';

export const de: typeof en = {
  title: 'Regeln',
  change: 'Regeln ändern',
  cancel: 'Abbrechen',
  check: 'Änderung prüfen',
  unchanged: 'Es ist nichts geändert.',
  days_one: '{{count}} Tag',
  days_other: '{{count}} Tage',
  'language.de': 'Deutsch',
  'language.en': 'Englisch',
  'group.confidentiality': 'Vertraulichkeit von Summen',
  'group.confidentiality.text':
    'Mitglieder, Kunden und Lieferanten sehen eine Summe nur, wenn sie alle drei Bedingungen erfüllt; sonst steht an ihrer Stelle, dass sie zurückgehalten wird. Für jede Runde sind diese drei Regeln ab der ersten Veröffentlichung ihrer Summen fest: Eine Änderung gilt nur für Runden, die noch nichts veröffentlicht haben.',
  yes: 'Ja',
  no: 'Nein',
  'group.comparison': 'Vergleich der Referenzpreise',
  'group.comparison.text':
    'Gilt für Runden, deren Bedarfserhebung danach beginnt: Wer seine Preise nennt, weiß vorher, ob sie verglichen werden. Wird die Regel zurückgenommen, ist sofort nichts mehr zu sehen.',
  'rule.showsQuartiles': 'Mitglieder sehen ihr Preisviertel',
  'rule.showsQuartiles.text':
    'Ab dem Beitritt sieht jedes Mitglied bei der Ersparnis, in welchem Viertel aller Referenzpreise eines Artikels sein eigener lag, und sonst nichts: keine Grenzen, keine Preise, keine Anzahl. Nur wo mindestens zwölf Mitglieder, und mindestens k, einen Preis genannt haben.',
  'group.admission': 'Aufnahme',
  'group.admission.text':
    'Zählt bei jeder Aufnahme, sobald sie geändert ist. Ob ein Unternehmen im Wettbewerb steht, wird vorher geprüft und hängt nicht davon ab.',
  'group.tender': 'Ausschreibung und Zuschlag',
  'group.tender.text':
    'Die Grenze zählt in dem Augenblick, in dem eine Ausschreibung veröffentlicht wird. Die Stillhaltefrist übernimmt jede Ausschreibung aus diesen Regeln, wenn sie entworfen wird; später bleibt sie dabei.',
  'group.appearance': 'Auftreten',
  'group.appearance.text':
    'Gilt sofort im Portal und in neuen Nachrichten. Ausgefertigte Fassungen von Rahmenverträgen behalten, was in ihnen steht.',
  'rule.minContributors': 'Beitragende, mindestens (k)',
  'rule.minContributors.text':
    'So viele Mitglieder müssen mindestens zu einer Summe beitragen. Unternehmen eines Konzerns zählen als eines. Nie unter 3.',
  'rule.dominancePercent': 'Größter Anteil, höchstens',
  'rule.dominancePercent.text': 'Mehr als diesen Anteil an der Summe darf kein Mitglied allein ausmachen.',
  'rule.pPercent': 'Rest, mindestens (p-%-Regel)',
  'rule.pPercent.text':
    'Ohne die beiden größten Beiträge muss noch so viel übrig sein, gemessen am größten; sonst könnte der Zweitgrößte den größten ausrechnen.',
  'rule.memberCap': 'Mitglieder, höchstens',
  'rule.memberCap.text': 'Wer darüber hinaus aufgenommen werden will, kommt auf die Warteliste, in der Reihenfolge der Anträge.',
  'rule.marketShareLimitPercent': 'Marktanteil ohne Begründung, bis',
  'rule.marketShareLimitPercent.text':
    'Liegt der gemeinsame Anteil der Teilnehmenden am Einkaufsmarkt oder an ihren Verkaufsmärkten darüber, braucht die Ausschreibung eine festgehaltene rechtliche Begründung. Die EU-Horizontalleitlinien 2023 nennen 15 %.',
  'rule.standstillDays': 'Stillhaltefrist',
  'rule.standstillDays.text':
    'Kalendertage zwischen der Mitteilung des Ergebnisses und dem Beitritt, in denen Bieter sich beschweren können. Bei 0 endet sie mit der Mitteilung.',
  'rule.name': 'Name des Verbunds',
  'rule.name.text': 'Steht im Portal, in Nachrichten und in Rahmenverträgen.',
  'rule.locale': 'Sprache des Verbunds',
  'rule.locale.text': 'In ihr werden neue Personen angeschrieben, und ihre Fassung eines Rahmenvertrags gilt, wo die andere abweicht.',
  fixed: 'Seit der Gründung fest',
  'fixed.text': 'Daran hängen alle Beträge, Fristen und Verweise; deshalb ändert es sich nicht mehr.',
  'fixed.currency': 'Währung',
  'fixed.timeZone': 'Zeitzone der Fristen',
  'fixed.country': 'Land',
  'fixed.slug': 'Kürzel in Adressen',
  'fault.needed': 'Bitte ausfüllen.',
  'fault.range': 'Eine ganze Zahl von {{least}} bis {{most}}.',
  'fault.percent': 'Eine Zahl über 0 und höchstens 100, mit höchstens 6 Nachkommastellen.',
  'confirm.title': 'Das würde sich ändern',
  'confirm.rule': 'Regel',
  'confirm.now': 'Jetzt',
  'confirm.then': 'Dann',
  'confirm.button': 'So ändern',
  'follows.looser':
    'Das hält weniger zurück als bisher. Was in laufenden Runden schon veröffentlicht ist, bleibt nach der alten Regel zurückgehalten; neue Runden zeigen mehr.',
  'follows.quartiles.on':
    'In Runden, deren Bedarfserhebung ab jetzt beginnt, wird den Mitgliedern ihr Preisviertel gezeigt. Laufende und frühere Runden zeigen keines.',
  'follows.quartiles.off': 'Ab sofort wird niemandem mehr ein Preisviertel gezeigt, auch nicht aus früheren Runden.',
  'follows.cap.higher': 'Die Warteliste rückt sofort nach, in der Reihenfolge der Anträge, und die Aufgenommenen erfahren es.',
  'follows.cap.lower': 'Niemand muss gehen. Es kommt nur niemand mehr hinzu, solange die Grenze erreicht ist.',
  'follows.standstill.none':
    'Ohne Stillhaltefrist kann nach dem Zuschlag niemand mehr wirksam Beschwerde einlegen. Das passt nur für private Verbünde.',
};
