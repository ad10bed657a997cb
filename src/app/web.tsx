import '#ui/policy.ts';
import '#ui/letters.css';
import '#ui/style.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { newClient } from '#ui/call.ts';

import { newRouter } from './web-routes.tsx';
import { begin } from './web-site.tsx';

const client = newClient();
begin(client);

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={newRouter(client)} />
    </QueryClientProvider>
  </StrictMode>,
);
