/** Starts the app: language and theme first, then the providers, then the page. */

import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { startTranslations } from './i18n/i18n';
import { App } from './screens/App';
import { makeQueryClient } from './screens/query-client';
import { firstLanguage } from './state/use-language';
import './ui/tokens.css';
import './ui/base.css';

const queryClient = makeQueryClient(() => {
  void import('./db/session').then(({ expireSession }) => expireSession());
});

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  await startTranslations(firstLanguage());
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <NuqsAdapter>
            <App />
          </NuqsAdapter>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
