import { z } from 'zod';
import { until } from './deadline.js';
import type { Play } from './play.js';
import { twoPlaces } from './results.js';

const Scenario = z.object({ id: z.string(), state: z.string(), cost: z.string().nullable() });
const Award = z.object({ category: z.string(), region: z.string(), supplier: z.string(), price: z.string() });

/**
 * The office compares scenarios; one of its people proposes the decision, the other confirms it.
 * @returns the suppliers that have won something
 */
export async function award(play: Play): Promise<ReadonlySet<string>> {
  const { scenarios, decision } = play.dossier;
  const chapter = play.progress.chapter('Award scenarios', scenarios.length);
  const ids = new Map<string, string>();
  for (const { id: name, ...conditions } of scenarios) {
    const made = await play.office.post(`${play.round}/scenarios`, { name, ...conditions }, Scenario);
    ids.set(name, made.id);
    const solved = await solvedScenario(play, made.id, name);
    play.results.add('scenarios', { scenario: name, status: solved.state, cost: twoPlaces(solved.cost) });
    chapter.step();
  }
  const scenarioId = ids.get(decision.scenario);
  if (scenarioId === undefined) throw new Error(`decision.json names the scenario “${decision.scenario}”, which scenarios.json does not.`);
  await play.office.post(`${play.round}/decision`, { scenarioId }, z.unknown());
  await play.deputy.post(`${play.round}/decision/confirm`, {}, z.unknown());
  const { lots } = await play.office.get(`${play.round}/outcome`, z.object({ lots: z.array(Award) }));
  for (const { category, region, supplier, price } of lots) play.results.add('award', { category, region, supplier, price: twoPlaces(price) });
  chapter.done(`${scenarios.length} scenarios; ${lots.length} lots awarded by “${decision.scenario}”`);
  return new Set(lots.map(({ supplier }) => supplier));
}

async function solvedScenario(play: Play, id: string, name: string): Promise<z.infer<typeof Scenario>> {
  let scenario: z.infer<typeof Scenario> | undefined;
  await until(`The scenario “${name}” has not been solved`, async () => {
    scenario = await play.office.get(`${play.round}/scenarios/${id}`, Scenario);
    return scenario.state !== 'waiting' && scenario.state !== 'solving';
  });
  if (!scenario) throw new Error(`The scenario “${name}” was not answered.`);
  return scenario;
}
