import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { agreementsSearch } from './agreement/agreements-search';
import { logSearch } from './audit/log';
import { awardSearch } from './award/award-search';
import { catalogueSearch } from './catalogue/catalogue-search';
import { Frame } from './frame/frame';
import { lotsSearch } from './lots/lots-search';
import { meetingsSearch } from './meetings/meetings-search';
import { filterFrom, kindFrom } from './memberships/memberships';
import { PATH_OF, placesFor } from './office/places';
import { seatIn, seatsOf, whoAmI } from './parts/seats';
import { Failed, Loading, Missing } from './parts/states';
import { queries } from './queries';
import { savingsSearch } from './savings/savings-search';
import { settlementSearch } from './settlement/settlement-search';

// Every page is fetched when it is first opened, so that the first one is small.
const BallotPage = lazyRouteComponent(() => import('./ballot/ballot-page'), 'BallotPage');
const AgreementPage = lazyRouteComponent(() => import('./agreement/agreement-page'), 'AgreementPage');
const CataloguePage = lazyRouteComponent(() => import('./agreement/catalogue-page'), 'CataloguePage');
const RoundAgreementsPage = lazyRouteComponent(() => import('./agreement/round-agreements-page'), 'RoundAgreementsPage');
const AwardPage = lazyRouteComponent(() => import('./award/award-page'), 'AwardPage');
const HomePage = lazyRouteComponent(() => import('./home/home-page'), 'HomePage');
const InvitationPage = lazyRouteComponent(() => import('./invitation/invitation-page'), 'InvitationPage');
const LotPage = lazyRouteComponent(() => import('./lots/lot-page'), 'LotPage');
const LotsPage = lazyRouteComponent(() => import('./lots/lots-page'), 'LotsPage');
const NoNetwork = lazyRouteComponent(() => import('./home/no-network'), 'NoNetwork');
const OutcomePage = lazyRouteComponent(() => import('./award/outcome-page'), 'OutcomePage');
const PrequalificationPage = lazyRouteComponent(() => import('./prequalification/prequalification-page'), 'PrequalificationPage');
const SupplierPage = lazyRouteComponent(() => import('./prequalification/supplier-page'), 'SupplierPage');
const RequirementsPage = lazyRouteComponent(() => import('./requirements/requirements-page'), 'RequirementsPage');
const RoundPage = lazyRouteComponent(() => import('./round/round-page'), 'RoundPage');
const RoundsPage = lazyRouteComponent(() => import('./rounds/rounds-page'), 'RoundsPage');
const NoticesPage = lazyRouteComponent(() => import('./home/notices-page'), 'NoticesPage');
const NewRoundPage = lazyRouteComponent(() => import('./rounds/new-round-page'), 'NewRoundPage');
const SignInPage = lazyRouteComponent(() => import('./signin/sign-in-page'), 'SignInPage');

const root = createRootRoute({
  notFoundComponent: Missing,
  errorComponent: ({ error }) => <Failed problem={error instanceof Error ? error : new Error(String(error))} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: ({ to, welcome }: Record<string, unknown>): { to?: string; welcome?: boolean } => ({
    // Only a path of the portal itself: an address elsewhere could be slipped in by a link.
    ...(typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {}),
    ...(welcome === true ? { welcome } : {}),
  }),
});

const invitation = createRoute({ getParentRoute: () => root, path: '/invitations/$token', component: InvitationPage });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: NoNetwork,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(whoAmI);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
    const [seat] = seatsOf(me);
    if (seat) throw redirect({ to: '/networks/$slug', params: { slug: seat.slug } });
  },
});

const network = createRoute({
  getParentRoute: () => root,
  path: '/networks/$slug',
  component: Frame,
  beforeLoad: async ({ location, params }) => {
    const me = await queries.ensureQueryData(whoAmI);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
    if (!seatIn(me, params.slug)) throw notFound();
  },
});

const home = createRoute({ getParentRoute: () => network, path: '/', component: HomePage });
const notices = createRoute({ getParentRoute: () => network, path: 'notices', component: NoticesPage });
const calendar = createRoute({
  getParentRoute: () => network,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});
const account = createRoute({
  getParentRoute: () => network,
  path: 'account',
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
});
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
  component: lazyRouteComponent(() => import('./free-lines/matching-page'), 'MatchingPage'),
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
  component: lazyRouteComponent(() => import('./call/call-page'), 'CallPage'),
});
const callDraft = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/draft',
  component: lazyRouteComponent(() => import('./call-draft/call-draft-page'), 'CallDraftPage'),
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } => (typeof part === 'string' ? { part } : {}),
});
const bid = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/bid',
  component: lazyRouteComponent(() => import('./bid/bid-page'), 'BidPage'),
  validateSearch: stageSearch,
});
const callVersions = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/versions',
  component: lazyRouteComponent(() => import('./versions/versions-page'), 'VersionsPage'),
});
const callChange = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/call/change',
  component: lazyRouteComponent(() => import('./versions/change-page'), 'ChangePage'),
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } => (typeof part === 'string' ? { part } : {}),
});
const questions = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/questions',
  component: lazyRouteComponent(() => import('./questions/questions-page'), 'QuestionsPage'),
});
const invitations = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/invitations',
  component: lazyRouteComponent(() => import('./invited/invitations-page'), 'InvitationsPage'),
});
const auction = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/auction',
  component: lazyRouteComponent(() => import('./auction/auction-page'), 'AuctionPage'),
  validateSearch: ({ lot: chosen, practice, ...search }: Record<string, unknown>): { stage?: number; lot?: string; practice?: string } => ({
    ...stageSearch(search),
    ...(typeof chosen === 'string' ? { lot: chosen } : {}),
    ...(typeof practice === 'string' ? { practice } : {}),
  }),
});
const opening = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/opening',
  component: lazyRouteComponent(() => import('./opening/opening-page'), 'OpeningPage'),
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

const agreements = createRoute({ getParentRoute: () => network, path: 'agreements', component: CataloguePage, validateSearch: agreementsSearch });
const agreementsOfRound = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/agreements', component: RoundAgreementsPage });
const agreement = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId',
  component: AgreementPage,
  validateSearch: ({ edition, year }: Record<string, unknown>): { edition?: number; year?: number } => ({
    ...(typeof edition === 'number' && Number.isInteger(edition) ? { edition } : {}),
    ...(typeof year === 'number' && [1, 2, 3, 4].includes(year) ? { year } : {}),
  }),
});

const settlement = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId/$part',
  component: lazyRouteComponent(() => import('./settlement/settlement-page'), 'SettlementPage'),
  validateSearch: settlementSearch,
});

const meetings = createRoute({
  getParentRoute: () => network,
  path: 'meetings',
  component: lazyRouteComponent(() => import('./meetings/meetings-page'), 'MeetingsPage'),
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

const savings = createRoute({
  getParentRoute: () => network,
  path: 'savings',
  component: lazyRouteComponent(() => import('./savings/savings-page'), 'SavingsPage'),
  validateSearch: savingsSearch,
});

/** The network's own pages share their tabs. */
const office = createRoute({
  getParentRoute: () => network,
  id: 'office-pages',
  component: lazyRouteComponent(() => import('./office/office-frame'), 'OfficeFrame'),
});
const officeStart = createRoute({
  getParentRoute: () => network,
  path: 'office',
  beforeLoad: async ({ params }) => {
    const me = await queries.ensureQueryData(whoAmI);
    const seat = me && seatIn(me, params.slug);
    const [place] = seat ? placesFor(seat) : [];
    throw place ? redirect({ to: `/networks/$slug/${PATH_OF[place]}`, params }) : notFound();
  },
});
const members = createRoute({
  getParentRoute: () => office,
  path: 'office/members',
  component: lazyRouteComponent(() => import('./memberships/list-pages'), 'MembersPage'),
  validateSearch: filterFrom,
});
const customers = createRoute({
  getParentRoute: () => office,
  path: 'office/customers',
  component: lazyRouteComponent(() => import('./memberships/list-pages'), 'CustomersPage'),
  validateSearch: filterFrom,
});
const suppliers = createRoute({
  getParentRoute: () => office,
  path: 'office/suppliers',
  component: lazyRouteComponent(() => import('./memberships/list-pages'), 'SuppliersPage'),
  validateSearch: filterFrom,
});
const application = createRoute({
  getParentRoute: () => office,
  path: 'office/applications/new',
  component: lazyRouteComponent(() => import('./memberships/application-page'), 'ApplicationPage'),
  validateSearch: ({ kind }: Record<string, unknown>) => ({ kind: kindFrom(kind) }),
});
const membership = createRoute({
  getParentRoute: () => office,
  path: 'office/memberships/$membershipId',
  component: lazyRouteComponent(() => import('./memberships/membership-page'), 'MembershipPage'),
  validateSearch: ({ change }: Record<string, unknown>): { change?: boolean } => (change === true ? { change } : {}),
});
const prequalification = createRoute({ getParentRoute: () => office, path: 'prequalification', component: PrequalificationPage });
const prequalificationOfSupplier = createRoute({ getParentRoute: () => office, path: 'prequalification/$membershipId', component: SupplierPage });
const people = createRoute({
  getParentRoute: () => office,
  path: 'people',
  component: lazyRouteComponent(() => import('./people/people-page'), 'PeoplePage'),
  validateSearch: ({ membership: chosen }: Record<string, unknown>): { membership?: string } =>
    typeof chosen === 'string' ? { membership: chosen } : {},
});
const catalogue = createRoute({
  getParentRoute: () => office,
  path: 'office/catalogue',
  component: lazyRouteComponent(() => import('./catalogue/catalogue-page'), 'CataloguePage'),
  validateSearch: catalogueSearch,
});
const indices = createRoute({
  getParentRoute: () => office,
  path: 'office/indices',
  component: lazyRouteComponent(() => import('./indices/indices-page'), 'IndicesPage'),
});
const indexSeries = createRoute({
  getParentRoute: () => office,
  path: 'office/indices/$seriesId',
  component: lazyRouteComponent(() => import('./indices/series-page'), 'SeriesPage'),
});
const rules = createRoute({
  getParentRoute: () => office,
  path: 'office/rules',
  component: lazyRouteComponent(() => import('./rules/rules-page'), 'RulesPage'),
  validateSearch: ({ change }: Record<string, unknown>): { change?: boolean } => (change === true ? { change } : {}),
});
const jobs = createRoute({
  getParentRoute: () => office,
  path: 'office/jobs',
  component: lazyRouteComponent(() => import('./jobs/jobs-page'), 'JobsPage'),
});
const audit = createRoute({
  getParentRoute: () => office,
  path: 'office/log',
  component: lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage'),
  validateSearch: logSearch,
});
const officePages = office.addChildren([
  members,
  customers,
  suppliers,
  application,
  membership,
  prequalification,
  prequalificationOfSupplier,
  people,
  catalogue,
  indices,
  indexSeries,
  rules,
  audit,
  jobs,
]);

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    start,
    network.addChildren([
      home,
      notices,
      calendar,
      account,
      rounds,
      newRound,
      round,
      requirements,
      freeLines,
      lots,
      lot,
      ballot,
      agreementsOfRound,
      agreements,
      call,
      callDraft,
      callVersions,
      callChange,
      bid,
      questions,
      invitations,
      opening,
      auction,
      award,
      decision,
      outcome,
      complaints,
      report,
      agreement,
      settlement,
      savings,
      meetings,
      meetingsOfRound,
      officeStart,
      officePages,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
