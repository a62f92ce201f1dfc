import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { awardSearch } from './award/award-search';
import { Frame } from './frame/frame';
import { lotsSearch } from './lots/lots-search';
import { seatIn, seatsOf, whoAmI } from './parts/seats';
import { Failed, Loading, Missing, NotYet } from './parts/states';
import { queries } from './queries';

// Every page is fetched when it is first opened, so that the first one is small.
const AwardPage = lazyRouteComponent(() => import('./award/award-page'), 'AwardPage');
const HomePage = lazyRouteComponent(() => import('./home/home-page'), 'HomePage');
const InvitationPage = lazyRouteComponent(() => import('./invitation/invitation-page'), 'InvitationPage');
const LotPage = lazyRouteComponent(() => import('./lots/lot-page'), 'LotPage');
const LotsPage = lazyRouteComponent(() => import('./lots/lots-page'), 'LotsPage');
const NoNetwork = lazyRouteComponent(() => import('./home/no-network'), 'NoNetwork');
const OutcomePage = lazyRouteComponent(() => import('./award/outcome-page'), 'OutcomePage');
const RequirementsPage = lazyRouteComponent(() => import('./requirements/requirements-page'), 'RequirementsPage');
const RoundPage = lazyRouteComponent(() => import('./round/round-page'), 'RoundPage');
const RoundsPage = lazyRouteComponent(() => import('./rounds/rounds-page'), 'RoundsPage');
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
const rounds = createRoute({ getParentRoute: () => network, path: 'rounds', component: RoundsPage });
const round = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId', component: RoundPage });
const requirements = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/requirements',
  component: RequirementsPage,
  validateSearch: ({ import: shown }: Record<string, unknown>): { import?: string } => (typeof shown === 'string' ? { import: shown } : {}),
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
/** Places that notices lead to and that have no page of their own yet: what can be said of them stands on the round's page. */
const placeOfRound = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/$place', component: RoundPage });

const agreement = createRoute({ getParentRoute: () => network, path: 'agreements/$agreementId', component: NotYet });
const people = createRoute({ getParentRoute: () => network, path: 'people', component: NotYet });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    start,
    network.addChildren([home, rounds, round, requirements, lots, lot, award, decision, outcome, complaints, placeOfRound, agreement, people]),
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
