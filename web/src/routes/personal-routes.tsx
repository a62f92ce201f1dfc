import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { network } from './network-route';

// Every page is fetched when it is first opened, so that the first one is small.
const HomePage = lazyRouteComponent(() => import('../home/home-page'), 'HomePage');
const NoticesPage = lazyRouteComponent(() => import('../home/notices-page'), 'NoticesPage');

const home = createRoute({ getParentRoute: () => network, path: '/', component: HomePage });
const notices = createRoute({ getParentRoute: () => network, path: 'notices', component: NoticesPage });
const calendar = createRoute({
  getParentRoute: () => network,
  path: 'calendar',
  component: lazyRouteComponent(() => import('../calendar/calendar-page'), 'CalendarPage'),
});
const account = createRoute({
  getParentRoute: () => network,
  path: 'account',
  component: lazyRouteComponent(() => import('../account/account-page'), 'AccountPage'),
});

const punchOut = createRoute({
  getParentRoute: () => network,
  path: 'punch-out',
  component: lazyRouteComponent(() => import('../punch-out/access-page'), 'AccessPage'),
});

/** What a person sees of itself in a network. */
export const personalRoutes = [home, notices, calendar, account, punchOut];
