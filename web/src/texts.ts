import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de as frameDe } from './frame/texts.de';
import { en as frameEn } from './frame/texts.en';
import { de as homeDe } from './home/texts.de';
import { en as homeEn } from './home/texts.en';
import { de as invitationDe } from './invitation/texts.de';
import { en as invitationEn } from './invitation/texts.en';
import { de as partsDe } from './parts/texts.de';
import { en as partsEn } from './parts/texts.en';
import { de as requirementsDe } from './requirements/texts.de';
import { en as requirementsEn } from './requirements/texts.en';
import { de as roundDe } from './round/texts.de';
import { en as roundEn } from './round/texts.en';
import { de as signinDe } from './signin/texts.de';
import { en as signinEn } from './signin/texts.en';

export type Language = 'de' | 'en';

const en = {
  frame: frameEn,
  home: homeEn,
  invitation: invitationEn,
  parts: partsEn,
  requirements: requirementsEn,
  round: roundEn,
  signin: signinEn,
};
const de: typeof en = {
  frame: frameDe,
  home: homeDe,
  invitation: invitationDe,
  parts: partsDe,
  requirements: requirementsDe,
  round: roundDe,
  signin: signinDe,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'parts';
    resources: typeof en;
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
  void i18next.changeLanguage(language);
}

/** Loads the texts; all are part of the first page. */
export async function startTexts(): Promise<void> {
  const tell = (language: string): void => {
    document.documentElement.lang = language;
  };
  i18next.on('languageChanged', tell);
  await i18next.use(initReactI18next).init({
    lng: languageOf(),
    resources: { de, en },
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  tell(i18next.language);
}
