import type { Texts } from '../keys.js';
import { disagreement } from './disagreement.de.js';
import { ordering } from './ordering.de.js';

/** German. How to add a notice: see `../keys.ts`. */
export const de: Texts = {
  invitation: {
    subject: 'Einladung zu {network}',
    body: 'Sie sind eingeladen, für {network} in Poolround zu arbeiten. Bitte legen Sie über den folgenden Link Ihr Passwort fest.\n\nDer Link gilt {days} Tage und nur einmal. Geben Sie ihn nicht weiter.',
  },
  'mandate.given': {
    subject: '{network}: weiteres Mandat',
    body: 'Sie haben in {network} ein weiteres Mandat erhalten. Melden Sie sich wie bisher an, und wählen Sie, für wen Sie handeln.',
  },
  'mandate.proposed': {
    subject: '{network}: Person für die Geschäftsstelle vorgeschlagen',
    body: 'In {network} ist eine Person für die Geschäftsstelle oder als Prüfer vorgeschlagen. Eine zweite Person der Geschäftsstelle muss sie bestätigen, nicht dieselbe, die sie vorgeschlagen hat.',
  },
  'membership.admitted': { subject: 'Aufnahme in {network}', body: 'Ihr Unternehmen ist in {network} aufgenommen.' },
  'membership.waiting': {
    subject: '{network}: auf der Warteliste',
    body: 'Das Netzwerk {network} hat zurzeit keinen freien Platz. Ihr Antrag steht auf der Warteliste, in der Reihenfolge der Anträge. Sie hören von uns, sobald ein Platz frei wird.',
  },
  'membership.refused': {
    subject: '{network}: keine Aufnahme',
    body: 'Ihr Unternehmen kann in {network} nicht aufgenommen werden. Für Fragen wenden Sie sich bitte an die Geschäftsstelle.',
  },
  'registration.to_confirm': {
    subject: '{network}: bitte die E-Mail-Adresse bestätigen',
    body: 'Mit dieser E-Mail-Adresse wurde gefragt, Kunde von {network} zu werden. Waren Sie das, bestätigen Sie bitte mit dem Link unten; er gilt zwei Tage und nur einmal. Danach sieht die Geschäftsstelle Ihre Anfrage an.\n\nWaren Sie es nicht, tun Sie nichts: Was eingegeben wurde, wird nach zwei Tagen gelöscht.',
  },
  'registration.refused': {
    subject: '{network}: Ihre Anfrage',
    body: '{network} hat Ihre Anfrage, Kunde zu werden, nicht angenommen.\n\nGrund: {reason}\n\nWas Sie eingegeben haben, wird nach dreißig Tagen gelöscht.',
  },
  'registration.received': {
    subject: '{network}: ein Unternehmen möchte Kunde werden',
    body: 'Ein Unternehmen möchte Kunde von {network} werden und hat seine E-Mail-Adresse bestätigt. Bitte sehen Sie die Anfrage im Portal an, und nehmen Sie sie an oder lehnen Sie sie ab.',
  },
  'membership.left': {
    subject: '{network}: Ende der Mitgliedschaft',
    body: 'Die Mitgliedschaft Ihres Unternehmens in {network} ist beendet. Für Rahmenverträge gelten deren Kündigungsfristen.',
  },
  'prequalification.refused': {
    subject: 'Eignung: eine Antwort ist abgelehnt',
    body: '{network} hat Ihre Antwort zu „{question}“ abgelehnt. Bitte ändern Sie sie im Portal; sie wird dann neu geprüft.\n\nGrund: {reason}',
  },
  'prequalification.expiring': {
    subject: 'Eignung: ein Nachweis gilt bis {expiresOn}',
    body: 'Ihr Nachweis „{question}“ gilt bis {expiresOn}. Bitte reichen Sie im Portal rechtzeitig einen neuen ein; ohne gültigen Nachweis kann Ihnen eine Einladung entgehen.',
  },
  'round.planned': {
    subject: '{round}: stimmen Sie über die Warengruppen ab',
    body: '{network} plant die Einkaufsrunde „{round}“. Verteilen Sie bis zu 100 Punkte auf die vorgeschlagenen Warengruppen und schlagen Sie weitere vor, solange die Planung läuft.',
  },
  'meeting.scheduled': {
    subject: '{round}: Treffen der Einkaufsleiter am {meetingAt}',
    body: 'Das Treffen der Einkaufsleiter zur Einkaufsrunde „{round}“ findet am {meetingAt} statt.\n\nOrt: {location}',
  },
  'collecting.opened': {
    subject: '{round}: Bedarfe melden bis {deadline}',
    body: 'Für die Einkaufsrunde „{round}“ werden jetzt die Bedarfe erfasst. Bitte melden Sie Ihre Bedarfe bis {deadline}, oder teilen Sie mit, dass Sie diesmal keine haben.\n\nNiemand außer Ihnen und der Geschäftsstelle sieht Ihre Angaben.',
  },
  'collecting.reminder': {
    subject: 'Erinnerung, {round}: noch {daysLeft} Tag(e) für Ihre Bedarfe',
    body: 'Für die Einkaufsrunde „{round}“ haben Sie weder Bedarfe abgegeben noch abgesagt. Die Frist endet am {deadline}, in {daysLeft} Tag(en).',
  },
  'collecting.moved': {
    subject: '{round}: neue Frist für Bedarfe, {deadline}',
    body: 'Die Frist für Ihre Bedarfe in der Einkaufsrunde „{round}“ endet jetzt am {deadline}.',
  },
  'collecting.moved_because': {
    subject: '{round}: neue Frist für Bedarfe, {deadline}',
    body: 'Die Frist für Ihre Bedarfe in der Einkaufsrunde „{round}“ endet jetzt am {deadline}.\n\nGrund: {reason}',
  },
  'collecting.closed': {
    subject: '{round}: Bedarfserfassung beendet',
    body: 'Die Frist für Bedarfe der Einkaufsrunde „{round}“ ist abgelaufen. Die gemeldeten Bedarfe werden nun zu Losen gebündelt.',
  },
  'free_line.stated': {
    subject: '{round}: Freitext einem Artikel zuordnen',
    body: 'Für die Einkaufsrunde „{round}“ wartet ein Bedarf in freien Worten darauf, dass Sie ihn einem Artikel zuordnen oder nachfragen.',
  },
  'free_line.to_confirm': {
    subject: '{round}: Zuordnung Ihres Freitexts bestätigen',
    body: 'Die Geschäftsstelle hat einen Ihrer Bedarfe in freien Worten einem Artikel zugeordnet oder fragt dazu nach. Bitte bestätigen Sie die Zuordnung im Portal, oder antworten Sie.\n\nNur was Sie bestätigen, bevor die Gesamtmengen veröffentlicht werden, wird gebündelt.',
  },
  'totals.published': {
    subject: '{round}: Lose und Gesamtmengen veröffentlicht',
    body: 'Die Lose der Einkaufsrunde „{round}“ stehen fest. Bitte bestätigen Sie Ihre Bedarfe im Portal, oder ziehen Sie einzelne zurück.',
  },
  'round.cancelled': { subject: '{round}: abgebrochen', body: 'Die Einkaufsrunde „{round}“ ist abgebrochen.\n\nGrund: {reason}' },
  'round.concluded': {
    subject: '{round}: abgeschlossen',
    body: 'Die Einkaufsrunde „{round}“ ist abgeschlossen. Der Abschlussbericht steht im Portal.',
  },
  'rules.quartiles': {
    subject: '{network}: Mitglieder sehen künftig ihr Preisviertel',
    body: '{network} zeigt Mitgliedern künftig, in welchem Viertel der im Pool gemeldeten Preise ihr bisheriger Preis liegt: in Runden, deren Bedarfserhebung ab jetzt beginnt, und nur wo die Zahlen niemanden verraten. Ihr Preis geht in diesen Vergleich ein; kein anderer sieht ihn.',
  },
  'call.invitation': {
    subject: '{network} lädt Sie ein: Ausschreibung {round}, Angebote bis {deadline}',
    body: '{network} bittet Sie um ein Angebot zur Ausschreibung „{round}“. Angebote werden bis {deadline} angenommen.\n\nSie haben noch keinen Zugang: Legen Sie über den folgenden Link Ihr Passwort fest; danach öffnet sich die Ausschreibung. Der Link gilt {days} Tage und nur einmal. Geben Sie ihn nicht weiter.',
  },
  'call.published': {
    subject: 'Ausschreibung {round}: Angebote bis {deadline}',
    body: '{network} lädt Sie ein, zur Ausschreibung „{round}“ ein Angebot abzugeben. Angebote werden bis {deadline} angenommen; es gilt die Uhr des Servers. Ihr Angebot bleibt bis zur Öffnung verschlüsselt.\n\nLose, Bedingungen und Kriterien stehen im Portal.',
  },
  'call.changed': {
    subject: 'Ausschreibung {round}: geändert, Fassung {version}',
    body: 'Die Ausschreibung „{round}“ ist geändert und liegt jetzt in Fassung {version} vor. Was sich geändert hat, steht im Portal.',
  },
  'call.changed_open': {
    subject: 'Ausschreibung {round}: geändert, Fassung {version}, Angebote bis {deadline}',
    body: 'Die Ausschreibung „{round}“ ist geändert und liegt jetzt in Fassung {version} vor. Was sich geändert hat, steht im Portal.\n\nAngebote werden bis {deadline} angenommen. Ein bereits abgegebenes Angebot gilt weiter; Sie können es bis dahin ersetzen oder zurückziehen.',
  },
  'call.changed_anew': {
    subject: 'Ausschreibung {round}: geändert, bitte neu anbieten bis {deadline}',
    body: 'Die Ausschreibung „{round}“ ist geändert und liegt jetzt in Fassung {version} vor. Lose, Positionen oder Kriterien sind andere; deshalb gelten bisher abgegebene Angebote nicht mehr.\n\nBitte geben Sie Ihr Angebot bis {deadline} neu ab. Was sich geändert hat, steht im Portal.',
  },
  'invitation.declined': {
    subject: 'Ausschreibung {round}: {supplier} sagt ab',
    body: '{supplier} nimmt an der Ausschreibung „{round}“ nicht teil. Bis zur Frist kann das Unternehmen die Absage zurücknehmen.\n\nGrund: {reason}',
  },
  'invitation.reconsidered': {
    subject: 'Ausschreibung {round}: {supplier} nimmt die Absage zurück',
    body: '{supplier} hat die Absage zur Ausschreibung „{round}“ zurückgenommen.',
  },
  'invitation.reminder': {
    subject: 'Erinnerung, Ausschreibung {round}: Nehmen Sie teil?',
    body: 'Sie sind zur Ausschreibung „{round}“ eingeladen und haben sich noch nicht dazu geäußert. Bitte sagen Sie im Portal, ob Sie teilnehmen, oder sagen Sie mit einem Grund ab. Die Frist endet am {deadline}.\n\nEin Angebot, das Sie schon abgegeben haben, gilt weiter: Diese Erinnerung hängt nicht davon ab, ob eines vorliegt.',
  },
  'admission.asked': {
    subject: 'Ausschreibung {round}: {supplier} bittet um Zulassung',
    body: '{supplier} ist zur Ausschreibung „{round}“ nicht eingeladen und möchte anbieten. Bitte lassen Sie das Unternehmen bis zur Frist der ersten Angebotsrunde zu, oder lehnen Sie mit einem Grund ab.',
  },
  'admission.taken_back': {
    subject: 'Ausschreibung {round}: {supplier} bittet nicht mehr um Zulassung',
    body: '{supplier} hat die Bitte um Zulassung zur Ausschreibung „{round}“ zurückgenommen. Es gibt nichts mehr zu entscheiden. Bis zur Frist der ersten Angebotsrunde kann das Unternehmen erneut darum bitten.',
  },
  'admission.admitted': {
    subject: 'Ausschreibung {round}: Sie sind zugelassen',
    body: 'Sie sind zur Ausschreibung „{round}“ zugelassen und damit eingeladen. Lose, Bedingungen und Unterlagen stehen im Portal.',
  },
  'admission.refused': {
    subject: 'Ausschreibung {round}: Sie sind nicht zugelassen',
    body: 'Ihre Bitte um Zulassung zur Ausschreibung „{round}“ ist abgelehnt.\n\nGrund: {reason}',
  },
  'question.asked': {
    subject: 'Ausschreibung {round}: neue Frage',
    body: 'Zur Ausschreibung „{round}“ ist eine Frage eingegangen. Bitte beantworten Sie sie; die Antwort geht an alle eingeladenen Lieferanten. Wer gefragt hat, wird niemandem gezeigt.',
  },
  'question.answered': {
    subject: 'Ausschreibung {round}: Antwort {number}',
    body: 'Zur Ausschreibung „{round}“ gibt es eine neue Antwort, Nummer {number}. Die Antworten sind Teil der Ausschreibung; bitte berücksichtigen Sie sie in Ihrem Angebot.',
  },
  'stage.moved': {
    subject: 'Ausschreibung {round}: neue Frist {deadline}',
    body: 'Die Frist der Angebotsrunde {stage} der Ausschreibung „{round}“ ist verlängert. Angebote werden jetzt bis {deadline} angenommen. Bereits abgegebene Angebote gelten weiter und können bis dahin ersetzt werden.',
  },
  'stage.moved_because': {
    subject: 'Ausschreibung {round}: neue Frist {deadline}',
    body: 'Die Frist der Angebotsrunde {stage} der Ausschreibung „{round}“ ist verlängert. Angebote werden jetzt bis {deadline} angenommen. Bereits abgegebene Angebote gelten weiter und können bis dahin ersetzt werden.\n\nGrund: {reason}',
  },
  'stage.further': {
    subject: 'Ausschreibung {round}: Angebotsrunde {stage} bis {deadline}',
    body: 'Zur Ausschreibung „{round}“ folgt die Angebotsrunde {stage}. Angebote werden bis {deadline} angenommen. Wer nicht erneut bietet, bleibt mit seinem letzten Angebot dabei; kein Preis darf steigen.',
  },
  'stage.closed': {
    subject: '{round}: Angebotsrunde {stage} beendet',
    body: 'Die Frist der Angebotsrunde {stage} der Ausschreibung „{round}“ ist abgelaufen. Die Angebote bleiben verschlüsselt, bis zwei Berechtigte die Öffnung freigeben.',
  },
  'auction.called': {
    subject: 'Auktion {round}: von {startsAt} bis {deadline}',
    body: 'Zur Ausschreibung „{round}“ findet eine Auktion statt. Sie beginnt {startsAt} und endet frühestens {deadline}; Gebote in den letzten zwei Minuten können sie verlängern. Sie starten mit Ihrem letzten Preis; wer nicht bietet, bleibt mit seinem letzten Angebot dabei.',
  },
  'auction.paused': {
    subject: 'Auktion {round}: angehalten',
    body: 'Die Auktion zur Ausschreibung „{round}“ ist angehalten. Grund: {reason}\n\nDie Uhr steht; Gebote werden erst wieder angenommen, wenn sie fortgesetzt wird.',
  },
  'auction.resumed': {
    subject: 'Auktion {round}: läuft weiter bis {deadline}',
    body: 'Die Auktion zur Ausschreibung „{round}“ läuft weiter. Das letzte Los endet nach heutigem Stand {deadline}.',
  },
  'auction.ended': {
    subject: 'Auktion {round}: beendet',
    body: 'Die Auktion zur Ausschreibung „{round}“ ist beendet. Die erreichten Preise gehen in die Wertung ein.',
  },
  'opening.awaited': {
    subject: '{round}: Öffnung der Angebotsrunde {stage} freigeben',
    body: 'Die Öffnung der Angebotsrunde {stage} der Ausschreibung „{round}“ ist von einer Person freigegeben. Bitte geben Sie sie als zweite Person frei.',
  },
  'opening.technical': {
    subject: 'Ausschreibung {round}: technische Teile geöffnet',
    body: 'Die technischen Teile der Angebotsrunde {stage} der Ausschreibung „{round}“ sind geöffnet. Sie werden nun bewertet; die Preise bleiben bis dahin versiegelt und werden nur geöffnet, wo der technische Teil bestanden hat.',
  },
  'opening.prices_awaited': {
    subject: '{round}: Preise der Angebotsrunde {stage} freigeben',
    body: 'Die Preise der Angebotsrunde {stage} der Ausschreibung „{round}“ sind von einer Person freigegeben; die Bewertung steht damit fest. Bitte geben Sie sie als zweite Person frei.',
  },
  'opening.published': {
    subject: 'Ausschreibung {round}: Angebote geöffnet',
    body: 'Die Angebote der Angebotsrunde {stage} der Ausschreibung „{round}“ sind geöffnet. Das Öffnungsprotokoll steht im Portal.',
  },
  'clarification.asked': {
    subject: 'Ausschreibung {round}: bitte erläutern Sie Ihr Angebot bis {deadline}',
    body: 'Die Geschäftsstelle hat eine Frage zu Ihrem Angebot für das Los „{lot}“ der Ausschreibung „{round}“. Frage und Antwort lesen nur Sie, die Geschäftsstelle und die Prüfer.\n\nBitte antworten Sie im Portal vor dem {deadline}; danach wird keine Antwort mehr angenommen.',
  },
  'clarification.answered': {
    subject: '{round}: {supplier} hat geantwortet',
    body: 'Der Lieferant {supplier} hat auf Ihre Frage zu seinem Angebot für das Los „{lot}“ der Einkaufsrunde „{round}“ geantwortet. Bitte halten Sie fest, ob und warum das Angebot angenommen werden kann.',
  },
  'decision.proposed': {
    subject: '{round}: Zuschlag bestätigen',
    body: 'Für die Einkaufsrunde „{round}“ ist eine Zuschlagsentscheidung vorgeschlagen. Bitte prüfen und bestätigen Sie sie als zweite Person.',
  },
  'outcome.told': {
    subject: 'Ausschreibung {round}: Ergebnis',
    body: 'Über die Ausschreibung „{round}“ ist entschieden. Ihre Wertung und das Ergebnis stehen im Portal.\n\nDie Stillhaltefrist endet am {standstillEndsOn}; bis dahin können Sie die Entscheidung beanstanden.',
  },
  'complaint.filed': {
    subject: '{round}: Beanstandung eingegangen',
    body: 'Zur Einkaufsrunde „{round}“ ist eine Beanstandung eingegangen. Bis sie erledigt ist, endet die Stillhaltefrist nicht.',
  },
  'complaint.resolved': {
    subject: '{round}: über Ihre Beanstandung ist entschieden',
    body: 'Über Ihre Beanstandung zur Ausschreibung „{round}“ ist entschieden. Die Begründung steht im Portal.',
  },
  'price_adjustment.proposed': {
    subject: 'Rahmenvertrag {agreement}: Preisanpassung zu prüfen',
    body: 'Für den Rahmenvertrag {agreement} ist nach den Indexwerten des Monats ab {month} eine Preisanpassung berechnet. Die Geschäftsstelle prüft sie im Portal und nimmt sie an oder lehnt sie ab.',
  },
  'edition.issued': {
    subject: 'Rahmenvertrag {agreement}: Fassung {edition}',
    body: 'Die Fassung {edition} des Rahmenvertrags {agreement} ist ausgestellt. Sie kann im Portal gelesen und von den Zeichnungsberechtigten unterschrieben werden.',
  },
  'edition.to_accept': {
    subject: 'Rahmenvertrag {agreement}: Fassung {edition} bis {acceptBy} annehmen',
    body: 'Der Rahmenvertrag {agreement} hat eine neue Fassung {edition}. Sie bindet Ihr Unternehmen erst, wenn eine zeichnungsberechtigte Person sie annimmt. Ohne Annahme bis {acceptBy} endet Ihr Beitritt an diesem Tag.',
  },
  'edition.signed': {
    subject: 'Rahmenvertrag {agreement}: Fassung {edition} unterschrieben',
    body: 'Die Fassung {edition} des Rahmenvertrags {agreement} ist von beiden Seiten unterschrieben.',
  },
  'agreement.ending': {
    subject: '{agreement} endet am {endsOn}',
    body: 'Der Rahmenvertrag {agreement} endet am {endsOn}.\n\nWas danach gebraucht wird, muss rechtzeitig vereinbart sein: durch eine Verlängerung, soweit sie vorgesehen ist, oder in einer neuen Runde.',
  },
  'maximum.near': {
    subject: '{agreement}: eine Höchstmenge ist fast verbraucht',
    body: 'Bei mindestens einer Position des Rahmenvertrags {agreement} sind 80 % der Höchstmenge oder mehr verbraucht. Das Portal zeigt, bei welcher; eine weitere Fassung kann eine höhere Höchstmenge nennen, oder eine neue Runde folgt.',
  },
  'maximum.reached': {
    subject: '{agreement}: eine Position ist ausverkauft',
    body: 'Mindestens eine Position des Rahmenvertrags {agreement} hat ihre Höchstmenge erreicht; sie nimmt keine Abrufe mehr an. Das Portal zeigt, welche; eine weitere Fassung kann eine höhere Höchstmenge nennen, oder eine neue Runde folgt.',
  },
  'renewal.due': {
    subject: '{agreement}: bis {decideBy} über das Danach entscheiden',
    body: 'Der Rahmenvertrag {agreement} endet am {endsOn}. Bitte entscheiden Sie bis {decideBy}, ob er verlängert, nachverhandelt, neu ausgeschrieben wird oder ausläuft; das Portal zeigt, was unter ihm gekauft wurde und was daraus folgt.',
  },
  'agreement.terminated_by_supplier': {
    subject: '{agreement} ist gekündigt und endet am {endsOn}',
    body: 'Der Lieferant hat den Rahmenvertrag {agreement} gekündigt. Er endet am {endsOn}; bis dahin kann abgerufen werden.',
  },
  'agreement.terminated_by_network': {
    subject: '{agreement} ist gekündigt und endet am {endsOn}',
    body: '{network} hat den Rahmenvertrag {agreement} gekündigt. Er endet am {endsOn}; bis dahin kann abgerufen werden.',
  },
  'termination.proposed': {
    subject: '{agreement}: Kündigung zu erklären',
    body: 'Eine Person der Geschäftsstelle hat vorgeschlagen, den Rahmenvertrag {agreement} zu kündigen. Eine andere Person der Geschäftsstelle erklärt die Kündigung oder verwirft sie.',
  },
  'sign_up.opened': {
    subject: '{round}: Beitritt bis {deadline}',
    body: 'Die Rahmenverträge der Einkaufsrunde „{round}“ stehen zum Beitritt offen, bis {deadline}. Ein Beitritt verpflichtet nicht zur Abnahme, soweit Sie nichts anderes zusagen.',
  },
  'sign_up.confirmed': {
    subject: 'Rahmenvertrag {agreement}: Beitritt bestätigt',
    body: 'Der Beitritt zur Fassung {edition} des Rahmenvertrags {agreement} ist bestätigt und gilt ab {effectiveFrom}.\n\nPrüfsumme der Fassung (SHA-256): {documentHash}',
  },
  'sign_up.ended': { subject: 'Rahmenvertrag {agreement}: Austritt', body: 'Der Beitritt zum Rahmenvertrag {agreement} endet am {endsOn}.' },
  'call_off.cancelled': {
    subject: 'Rahmenvertrag {agreement}: Abruf {reference} storniert',
    body: 'Der Abruf {reference} unter dem Rahmenvertrag {agreement} ist storniert und gilt nicht mehr.\n\nGrund: {reason}',
  },
  'call_off.imported': {
    subject: 'Rahmenvertrag {agreement}: neue Abrufe ({count})',
    body: 'Unter dem Rahmenvertrag {agreement} hat ein Unternehmen Bestellungen aus seinem ERP übernommen. Neue Abrufe: {count}. Sie stehen im Portal.\n\nDie Bestellungen selbst kommen aus seinem eigenen System; eine zweite schickt Poolround nicht.',
  },
  'scorecard.renewed': {
    subject: 'Ihre Lieferantenbewertung ist erneuert',
    body: 'Unternehmen haben ihre Abrufe bewertet. Im Portal sehen Sie, wie im Durchschnitt: Lieferung, Qualität, Reklamationen und Auskünfte, mit ihren Bemerkungen und ohne Namen.',
  },
  ...ordering,
  'volume_report.due': {
    subject: 'Rahmenvertrag {agreement}: Umsatzmeldung fehlt',
    body: 'Für den Rahmenvertrag {agreement} fehlt Ihre Umsatzmeldung vom {from} bis {to}.\n\nLaden Sie im Portal Ihre Datei hoch. Auch wenn nichts gekauft wurde, ist das zu melden.',
  },
  ...disagreement,
  'quota.set': {
    subject: 'Rahmenvertrag {agreement}: Ihr Kontingent',
    body: 'Die Geschäftsstelle hat unter dem Rahmenvertrag {agreement} festgelegt, wie viel Ihr Unternehmen von einem Artikel höchstens abrufen kann, oder hat das geändert. Einzelheiten stehen im Portal.',
  },
  'bonus_run.counted': {
    subject: 'Rahmenvertrag {agreement}: Bonusabrechnung {number} zur Freigabe',
    body: 'Die Bonusabrechnung {number} des Rahmenvertrags {agreement} ist gerechnet. Zwei Personen der Geschäftsstelle geben sie im Portal frei.',
  },
  'bonus_run.released': {
    subject: 'Rahmenvertrag {agreement}: Ihre Bonusabrechnung',
    body: 'Die Bonusabrechnung {number} des Rahmenvertrags {agreement} ist freigegeben. Was Ihr Unternehmen erhält, steht im Portal, auch als PDF. Ausgezahlt wird auf das Konto, das Sie dort angegeben haben.',
  },
  'bonus_run.owed': {
    subject: 'Rahmenvertrag {agreement}: Bonusabrechnung {number}',
    body: 'Die Bonusabrechnung {number} des Rahmenvertrags {agreement} ist freigegeben. Was Ihr Unternehmen zu zahlen hat, steht im Portal, auch als PDF.',
  },
  'payment_file.made': {
    subject: 'Rahmenvertrag {agreement}: Zahlungsdatei zur Bestätigung',
    body: 'Zur Bonusabrechnung {number} des Rahmenvertrags {agreement} ist eine Zahlungsdatei erstellt. Eine andere Person der Geschäftsstelle prüft im Portal die Konten und bestätigt sie; vorher kann die Bank nicht zahlen.',
  },
  'payment_return.recorded': {
    subject: '{agreement}: zurückgekommene Zahlung zu bestätigen',
    body: 'Zur Bonusabrechnung {number} unter {agreement} ist vermerkt, dass die Bank eine Zahlung zurückgeschickt hat. Eine andere Person der Geschäftsstelle als die, die es vermerkt hat, bestätigt es bitte anhand des Kontoauszugs; erst dann wird noch einmal gezahlt.',
  },
  'payment.returned': {
    subject: '{agreement}: Ihr Bonus ist zurückgekommen',
    body: 'Die Bank hat die Zahlung Ihres Bonus unter {agreement} zurückgeschickt. Bitte prüfen Sie, ob Ihr Konto hier stimmt; er wird Ihnen danach noch einmal überwiesen.',
  },
  'bank_account.entered': {
    subject: 'Ihr Bankkonto ist geändert',
    body: 'Das Konto, auf das Ihr Unternehmen Boni erhält oder von dem der Verbund zahlt, ist in {network} angegeben oder geändert worden. Wenn Sie das nicht veranlasst haben, wenden Sie sich sofort an die Geschäftsstelle.',
  },
  'webhook.disabled': {
    subject: '{network}: Webhook abgeschaltet',
    body: 'Der Webhook an {host} hat zwei Tage lang nicht mit Erfolg geantwortet und ist abgeschaltet. Was wartete, steht im Protokoll und kann von dort noch einmal gesendet werden. Schalten Sie ihn wieder ein, sobald Ihr System antwortet.',
  },
  'webhook.stopped': {
    subject: '{network}: Webhook angehalten',
    body: 'Wer den Webhook an {host} angelegt hat, handelt hier nicht mehr für Ihre Seite. Er ist angehalten, und was wartete, wird nicht mehr gesendet. Bitte prüfen Sie seine Adresse und übernehmen Sie ihn mit einem neuen Geheimnis, oder entfernen Sie ihn.',
  },
  'punch_out.stopped': {
    subject: '{network}: Punch-out-Zugang {name} angehalten',
    body: 'Wer den Punch-out-Zugang {name} angelegt hat, kauft nicht mehr für Ihr Unternehmen ein. Ihr ERP öffnet damit nichts mehr, bis jemand von Ihnen ihn mit einem neuen Kennwort übernimmt. Wird er nicht mehr gebraucht, beenden Sie ihn bitte.',
  },
  'mail.undeliverable': {
    subject: 'E-Mails an {recipient} kommen nicht an',
    body: 'Eine E-Mail an {recipient} ist nicht zustellbar. Bitte prüfen Sie die Adresse. Die Nachricht selbst steht für {recipient} im Portal.',
  },
};
