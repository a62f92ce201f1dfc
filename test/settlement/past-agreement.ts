import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { dayFromNow } from '../days.js';

/**
 * An open agreement whose first year was over a few days ago, both parties signed up since its beginning. Moved behind the
 * scenes: no route signs up for a day long past.
 * @param overSince so many days
 */
export async function aPastAgreement(house: House, terms: Record<string, unknown> = {}, overSince = 5): Promise<OpenAgreement> {
  const open = await anOpenAgreement(house, terms);
  await moveBack(house, open.agreementId, overSince);
  return open;
}

/** A house with such an agreement on usual terms, a copy. */
export async function aPastHouse(overSince = 5): Promise<{ readonly house: House; readonly open: OpenAgreement }> {
  const made = await anOpenHouse();
  await moveBack(made.house, made.open.agreementId, overSince);
  return made;
}

/** Moves an agreement's term so that its first year was over so many days ago. */
export async function moveBack(house: House, agreementId: string, overSince: number): Promise<void> {
  const termFrom = dayFromNow(-366 - overSince);
  await house.database.query(`update agreement set term_from = $2, term_to = $2::date + 730 where id = $1`, [agreementId, termFrom]);
  await house.database.query(`alter table edition disable trigger edition_is_immutable`);
  await house.database.query(
    `update edition set content = jsonb_set(content, '{terms}', content -> 'terms' || jsonb_build_object('termFrom', $2::text, 'termTo', ($2::date + 730)::text)) where agreement_id = $1`,
    [agreementId, termFrom],
  );
  await house.database.query(`alter table edition enable trigger edition_is_immutable`);
  await house.database.query(`update sign_up set effective_from = $2 where agreement_id = $1`, [agreementId, termFrom]);
}
