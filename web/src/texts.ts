import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en as admissionEn } from './admission/texts.en';
import type { en as accountEn } from './account/texts.en';
import type { en as ballotEn } from './ballot/texts.en';
import type { en as agreementEn } from './agreement/texts.en';
import type { en as bidEn } from './bid/texts.en';
import type { en as calendarEn } from './calendar/texts.en';
import type { en as bonusRunEn } from './bonus-run/texts.en';
import type { en as callEn } from './call/texts.en';
import type { en as disagreementEn } from './disagreement/texts.en';
import type { en as comparisonEn } from './comparison/texts.en';
import type { en as callDraftEn } from './call-draft/texts.en';
import type { en as auctionEn } from './auction/texts.en';
import type { en as auditEn } from './audit/texts.en';
import type { en as awardEn } from './award/texts.en';
import type { en as clarificationEn } from './clarification/texts.en';
import type { en as freeLinesEn } from './free-lines/texts.en';
import type { en as catalogueEn } from './catalogue/texts.en';
import type { en as frameEn } from './frame/texts.en';
import type { en as homeEn } from './home/texts.en';
import type { en as indicesEn } from './indices/texts.en';
import type { en as invitationEn } from './invitation/texts.en';
import type { en as jobsEn } from './jobs/texts.en';
import type { en as lotsEn } from './lots/texts.en';
import type { en as meetingsEn } from './meetings/texts.en';
import type { en as membershipsEn } from './memberships/texts.en';
import type { en as officeEn } from './office/texts.en';
import type { en as openingEn } from './opening/texts.en';
import type { en as orderEn } from './order/texts.en';
import type { en as panelEn } from './panel/texts.en';
import type { en as partsEn } from './parts/texts.en';
import type { en as peopleEn } from './people/texts.en';
import type { en as prequalificationEn } from './prequalification/texts.en';
import type { en as invitedEn } from './invited/texts.en';
import type { en as punchOutEn } from './punch-out/texts.en';
import type { en as questionsEn } from './questions/texts.en';
import type { en as offerEn } from './offer/texts.en';
import type { en as registrationEn } from './registration/texts.en';
import type { en as renewalEn } from './renewal/texts.en';
import type { en as requirementsEn } from './requirements/texts.en';
import type { en as roundEn } from './round/texts.en';
import type { en as roundsEn } from './rounds/texts.en';
import type { en as rulesEn } from './rules/texts.en';
import type { en as savingsEn } from './savings/texts.en';
import type { en as scorecardEn } from './scorecard/texts.en';
import type { en as settlementEn } from './settlement/texts.en';
import type { en as signinEn } from './signin/texts.en';
import type { en as supplierItemsEn } from './supplier-items/texts.en';
import type { en as suppliersEn } from './suppliers/texts.en';
import type { en as versionsEn } from './versions/texts.en';
import type { en as webhooksEn } from './webhooks/texts.en';
import { hearAgain } from './queries';

export type Language = 'de' | 'en';

/** The texts of every place; each place's are fetched with its first page. */
interface Texts {
  account: typeof accountEn;
  admission: typeof admissionEn;
  ballot: typeof ballotEn;
  agreement: typeof agreementEn;
  bid: typeof bidEn;
  calendar: typeof calendarEn;
  'bonus-run': typeof bonusRunEn;
  call: typeof callEn;
  'call-draft': typeof callDraftEn;
  auction: typeof auctionEn;
  audit: typeof auditEn;
  award: typeof awardEn;
  clarification: typeof clarificationEn;
  'free-lines': typeof freeLinesEn;
  catalogue: typeof catalogueEn;
  frame: typeof frameEn;
  home: typeof homeEn;
  indices: typeof indicesEn;
  invitation: typeof invitationEn;
  jobs: typeof jobsEn;
  lots: typeof lotsEn;
  meetings: typeof meetingsEn;
  memberships: typeof membershipsEn;
  office: typeof officeEn;
  opening: typeof openingEn;
  comparison: typeof comparisonEn;
  disagreement: typeof disagreementEn;
  order: typeof orderEn;
  panel: typeof panelEn;
  parts: typeof partsEn;
  people: typeof peopleEn;
  prequalification: typeof prequalificationEn;
  invited: typeof invitedEn;
  'punch-out': typeof punchOutEn;
  questions: typeof questionsEn;
  offer: typeof offerEn;
  registration: typeof registrationEn;
  renewal: typeof renewalEn;
  requirements: typeof requirementsEn;
  round: typeof roundEn;
  rounds: typeof roundsEn;
  rules: typeof rulesEn;
  savings: typeof savingsEn;
  scorecard: typeof scorecardEn;
  settlement: typeof settlementEn;
  signin: typeof signinEn;
  'supplier-items': typeof supplierItemsEn;
  suppliers: typeof suppliersEn;
  versions: typeof versionsEn;
  webhooks: typeof webhooksEn;
}

const files = import.meta.glob<Partial<Record<Language, Record<string, string>>>>('./*/texts.*.ts');

async function fetchTexts(language: string, place: string): Promise<Record<string, string>> {
  const file = await files[`./${place}/texts.${language}.ts`]?.();
  return file?.[language === 'de' ? 'de' : 'en'] ?? {};
}

const fetchedTexts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, place, tell) {
    fetchTexts(language, place).then(
      (texts) => tell(null, texts),
      (problem: unknown) => tell(problem instanceof Error ? problem : String(problem), false),
    );
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'parts';
    resources: Texts;
    keySeparator: false;
  }
}

const STORED = 'poolround.language';

/** The chosen language, or else the first of the browser's that we speak. */
function languageOf(): Language {
  const wished = [localStorage.getItem(STORED), ...navigator.languages, 'en'].map((tag) => tag?.slice(0, 2).toLowerCase());
  return wished.find((tag): tag is Language => tag === 'de' || tag === 'en') ?? 'en';
}

/** Switches the language and remembers it in this browser. */
export function speak(language: Language): void {
  localStorage.setItem(STORED, language);
  void i18next.changeLanguage(language).then(hearAgain);
}

/** Loads the texts that every page needs. */
export async function startTexts(): Promise<void> {
  const tell = (language: string): void => {
    document.documentElement.lang = language;
  };
  i18next.on('languageChanged', tell);
  await i18next
    .use(fetchedTexts)
    .use(initReactI18next)
    .init({
      lng: languageOf(),
      ns: ['parts', 'frame'],
      defaultNS: 'parts',
      keySeparator: false,
      interpolation: { escapeValue: false },
    });
  tell(i18next.language);
}
