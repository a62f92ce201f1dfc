import { createRouter } from '@tanstack/react-router';
import { Loading } from './parts/states';
import { agreementRoutes } from './routes/agreement-routes';
import { entrances, network, root } from './routes/network-route';
import { officeRoutes } from './routes/office-routes';
import { personalRoutes } from './routes/personal-routes';
import { roundRoutes } from './routes/round-routes';

export const router = createRouter({
  routeTree: root.addChildren([...entrances, network.addChildren([...personalRoutes, ...roundRoutes, ...agreementRoutes, ...officeRoutes])]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
