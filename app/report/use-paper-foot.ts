import { useEffect } from "react";

/** Words at the foot of every printed page, whose numbers stand beside them: sheets of one report find each other again. */
export function usePaperFoot(words: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const text = words.replaceAll(/["\\\n]/g, " ");
    sheet.replaceSync(`@media print { @page { @bottom-left { content: "${text}"; } } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [words]);
}
