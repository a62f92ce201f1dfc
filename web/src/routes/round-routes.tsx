import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { awardSearch } from '../award/award-search';
import { lotsSearch } from '../lots/lots-search';
import { meetingsSearch } from '../meetings/meetings-search';
import { network } from './network-route';

// Every page is fetched when it is first opened, so that the first one is small.
const BallotPage = lazyRouteComponent(() => import('../ballot/ballot-page'), 'BallotPage');
const AwardPage = lazyRouteComponent(() => import('../award/award-page'), 'AwardPage');
const LotPage = lazyRouteComponent(() => import('../lots/lot-page'), 'LotPage');
const LotsPage = lazyRouteComponent(() => import('../lots/lots-page'), 'LotsPage');
const OutcomePage = lazyRouteComponent(() => import('../award/outcome-page'), 'OutcomePage');
const RequirementsPage = lazyRouteComponent(() => import('../requirements/requirements-page'), 'RequirementsPage');
const RoundPage = lazyRouteComponent(() => import('../round/round-page'), 'RoundPage');
const RoundsPage = lazyRouteComponent(() => import('../rounds/rounds-page'), 'RoundsPage');
const NewRoundPage = lazyRouteComponent(() => import('../rounds/new-round-page'), 'NewRoundPage');

const rounds = createRoute({ getParentRoute: () => network, path: 'rounds', component: RoundsPage });
const newRound = createRoute({ getParentRoute: () => network, path: 'rounds/new', component: NewRoundPage });
const round = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId', component: RoundPage });
const ballot = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/ballot', component: BallotPage });
const requirements = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/requirements',
  component: RequirementsPage,
  validateSearch: ({ import: shown, by }: Record<string, unknown>): { import?: string; by?: 'file' } => ({
    ...(typeof shown === 'string' ? { import: shown } : {}),
    ...(by === 'file' ? { by } : {}),
  }),
});
const freeLines = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/free-lines',
  component: lazyRouteComponent(() => import('../free-lines/matching-page'), 'MatchingPage'),
});
const lots = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/lots',
  component: LotsPage,
  validateSearch: lotsSearch,
});
const lot = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/lots/$lotId',
  component: LotPage,
});
const stageSearch = ({ stage }: Record<string, unknown>): { stage?: number } => (typeof stage === 'number' ? { stage } : {});
const call = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call',
  component: lazyRouteComponent(() => import('../call/call-page'), 'CallPage'),
});
const callDraft = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/draft',
  component: lazyRouteComponent(() => import('../call-draft/call-draft-page'), 'CallDraftPage'),
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } => (typeof part === 'string' ? { part } : {}),
});
const bid = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/bid',
  component: lazyRouteComponent(() => import('../bid/bid-page'), 'BidPage'),
  validateSearch: stageSearch,
});
const callVersions = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/versions',
  component: lazyRouteComponent(() => import('../versions/versions-page'), 'VersionsPage'),
});
const callChange = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/change',
  component: lazyRouteComponent(() => import('../versions/change-page'), 'ChangePage'),
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } => (typeof part === 'string' ? { part } : {}),
});
const questions = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/questions',
  component: lazyRouteComponent(() => import('../questions/questions-page'), 'QuestionsPage'),
});
const invitations = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/invitations',
  component: lazyRouteComponent(() => import('../invited/invitations-page'), 'InvitationsPage'),
});
const auction = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/auction',
  component: lazyRouteComponent(() => import('../auction/auction-page'), 'AuctionPage'),
  validateSearch: ({ lot: chosen, practice, ...search }: Record<string, unknown>): { stage?: number; lot?: string; practice?: string } => ({
    ...stageSearch(search),
    ...(typeof chosen === 'string' ? { lot: chosen } : {}),
    ...(typeof practice === 'string' ? { practice } : {}),
  }),
});
const opening = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/opening',
  component: lazyRouteComponent(() => import('../opening/opening-page'), 'OpeningPage'),
  validateSearch: stageSearch,
});
const award = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/award',
  component: AwardPage,
  validateSearch: awardSearch,
});
const decision = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/decision',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/networks/$slug/rounds/$roundId/award', params, search: { part: 'decision' } });
  },
});
const outcome = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/outcome', component: OutcomePage });
const complaints = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/complaints', component: OutcomePage });
/** The report of a concluded round: its savings. */
const report = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/report',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/networks/$slug/savings', params, search: { round: params.roundId } });
  },
});

const meetings = createRoute({
  getParentRoute: () => network,
  path: 'meetings',
  component: lazyRouteComponent(() => import('../meetings/meetings-page'), 'MeetingsPage'),
  validateSearch: meetingsSearch,
});
/** Where the notice of a meeting leads: the meetings of its round. */
const meetingsOfRound = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/meetings',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/networks/$slug/meetings', params, search: { round: params.roundId } });
  },
});

/** A round's pages, in the order in which it passes through them, and the meetings. */
export const roundRoutes = [
  rounds,
  newRound,
  round,
  ballot,
  requirements,
  freeLines,
  lots,
  lot,
  call,
  callDraft,
  bid,
  callVersions,
  callChange,
  questions,
  invitations,
  auction,
  opening,
  award,
  decision,
  outcome,
  complaints,
  report,
  meetings,
  meetingsOfRound,
];
