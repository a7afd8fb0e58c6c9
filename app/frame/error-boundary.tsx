import { Component, type ReactNode } from "react";
import { ErrorPage } from "./error-page.tsx";

/** Tells in words that a page without the router failed, where the router would draw its error page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ErrorPage status={500} /> : this.props.children;
  }
}
