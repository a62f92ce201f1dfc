import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answered, api } from '../api/api';
import { rememberSession } from '../parts/seats';

/** Ends the session and forgets what it has shown. */
export function useSignOut() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/sessions/current')),
    onSettled: async () => {
      rememberSession(false);
      queries.clear();
      await navigate({ to: '/sign-in' });
    },
  });
}
