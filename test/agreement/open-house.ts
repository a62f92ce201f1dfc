import { aKnownNetwork, madeSoFar } from '../servers/a-network.js';
import { Client } from '../servers/client.js';
import { aHouse, type House, noEvent, templateDatabase } from '../servers/house.js';
import { onceARun } from '../servers/once-a-run.js';
import type { Joined } from './awarded-round.js';
import { anOpenAgreement, type OpenAgreement } from './open-agreement.js';

/** What a copy of the house needs to know: ids, and the sessions that are open in it. */
type Left = Pick<OpenAgreement, 'roundId' | 'path' | 'agreement' | 'agreementId'> & {
  readonly networkId: string;
  readonly office: string;
  readonly made: number;
} & Record<Party, Omit<Joined, 'client'> & { readonly session: string }>;
type Party = 'winner' | 'loser' | 'member' | 'customer';

const DATABASE = `${templateDatabase()}_open`;

/**
 * A house in which an agreement on usual terms is open: a copy of one that is made once a run, since that takes seconds.
 * @param environment settings that matter to the test
 */
export async function anOpenHouse(environment: Record<string, string> = {}): Promise<{ readonly house: House; readonly open: OpenAgreement }> {
  const left = await onceARun('open', make);
  const house = await aHouse(environment, DATABASE);
  const { networkId, office, made, winner, loser, member, customer, ...places } = left;
  const joined = ({ session, ...party }: Left[Party]): Joined => ({ ...party, client: Client.inSession(house.url, session) });
  const network = aKnownNetwork(house, networkId, Client.inSession(house.url, office), made);
  return {
    house,
    open: { ...places, network, winner: joined(winner), loser: joined(loser), member: joined(member), customer: joined(customer) },
  };
}

async function make(): Promise<Left> {
  const house = await aHouse();
  try {
    const open = await anOpenAgreement(house);
    const { network, roundId, path, agreement, agreementId } = open;
    await noEvent(house);
    await house.leave(DATABASE);
    const leave = ({ id, code, client }: Joined): Left[Party] => ({ id, code, session: client.sessionCookie });
    const parties = { winner: leave(open.winner), loser: leave(open.loser), member: leave(open.member), customer: leave(open.customer) };
    return { roundId, path, agreement, agreementId, networkId: network.id, office: network.office.sessionCookie, made: madeSoFar(), ...parties };
  } catch (error) {
    await house.close();
    throw error;
  }
}
