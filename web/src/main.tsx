/** Starts the app: keeps the token, shows the theme, mounts the router. */
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./style/tokens.css";
import "./style/base.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { onKey } from "./actions/registry.ts";
import { ApiError } from "./api/client.ts";
import { keepToken } from "./api/token.ts";
import { makeRouter } from "./router.tsx";
import { showTheme } from "./state/theme/theme.ts";

keepToken();
showTheme();
document.addEventListener("keydown", onKey);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The server is on this machine: an answer that says no will say no again.
      retry: (times, error) => times < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <RouterProvider router={makeRouter()} />
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
