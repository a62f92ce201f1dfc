import { createRootRoute, createRoute, createRouter, notFound, redirect } from '@tanstack/react-router';
import { Frame } from './frame/frame';
import { HomePage } from './home/home-page';
import { NoNetwork } from './home/no-network';
import { InvitationPage } from './invitation/invitation-page';
import { seatIn, seatsOf, whoAmI } from './parts/seats';
import { Failed, Loading, Missing, NotYet } from './parts/states';
import { queries } from './queries';
import { RequirementsPage } from './requirements/requirements-page';
import { RoundPage } from './round/round-page';
import { SignInPage } from './signin/sign-in-page';

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
const round = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId', component: RoundPage });
const requirements = createRoute({
  getParentRoute: () => network,
  path: 'rounds/$roundId/requirements',
  component: RequirementsPage,
  validateSearch: ({ import: shown }: Record<string, unknown>): { import?: string } => (typeof shown === 'string' ? { import: shown } : {}),
});
/** Places that notices lead to and that have no page of their own yet: what can be said of them stands on the round's page. */
const placeOfRound = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/$place', component: RoundPage });

const agreement = createRoute({ getParentRoute: () => network, path: 'agreements/$agreementId', component: NotYet });
const people = createRoute({ getParentRoute: () => network, path: 'people', component: NotYet });

export const router = createRouter({
  routeTree: root.addChildren([signIn, invitation, start, network.addChildren([home, round, requirements, placeOfRound, agreement, people])]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
