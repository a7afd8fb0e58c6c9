type Problem = { ba: string; ru: string; en: string };

// @review: the Bashkir sentences of this file.
const PROBLEMS: Record<number, Problem> = {
  400: {
    ba: "Сервер был һорауҙы аңламаны. Битте яңынан асып ҡарағыҙ.",
    ru: "Сервер не понял этот запрос. Откройте страницу заново.",
    en: "The server did not understand this request. Open the page again.",
  },
  403: {
    ba: "Был һорау башҡа сайттан килде, шуға күрә үтәлмәне. Битте беҙҙең сайтта асып, ҡабатлағыҙ.",
    ru: "Запрос пришёл с другого сайта, поэтому не выполнен. Откройте страницу на нашем сайте и повторите.",
    en: "The request came from another site, so it was not carried out. Open the page on our site and try again.",
  },
  405: {
    ba: "Бындай һорау бында ҡулланылмай.",
    ru: "Такой вид запроса здесь не применяется.",
    en: "This kind of request is not used here.",
  },
  413: {
    ba: "Бер юлы артыҡ күп мәғлүмәт ебәрелде. Был ебәреүҙән бер нимә лә һаҡланманы. Файлды кесерәйтегеҙ йәки өлөштәргә бүлегеҙ.",
    ru: "За один раз отправлено слишком много данных. Из этой отправки ничего не сохранено. Уменьшите файл или разделите его на части.",
    en: "Too much was sent at once. Nothing of it was saved. Make the file smaller or split it into parts.",
  },
  414: {
    ba: "Адрес артыҡ оҙон.",
    ru: "Слишком длинный адрес.",
    en: "The address is too long.",
  },
  500: {
    ba: "Серверҙа хата булды. Һаҡланған эштәрегеҙ урынында. Бер аҙҙан ҡабатлап ҡарағыҙ.",
    ru: "На сервере произошла ошибка. Сохранённая работа цела. Попробуйте ещё раз чуть позже.",
    en: "Something went wrong on the server. Your saved work is safe. Try again in a moment.",
  },
};

/**
 * A plain answer for what never reaches the app: a page in three languages, or JSON for a script that asks for it.
 * The request id lets whoever looks after the server find the line in the log.
 */
export function problemResponse(status: number, accept: string | null, requestId: string): Response {
  const problem = PROBLEMS[status] ?? PROBLEMS[500];
  const headers = { "cache-control": "no-store" };
  if (!accept?.includes("text/html")) {
    return Response.json({ error: problem, status, requestId }, { status, headers });
  }
  const paragraphs = Object.entries(problem ?? {}).map(([lang, text]) => `<p lang="${lang}">${text}</p>`);
  return new Response(
    `<!doctype html>
<html lang="ba">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Аҡбуҙат · ${status}</title>
<style>body{max-width:36rem;margin:15vh auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color-scheme:light dark}small{opacity:.7}</style></head>
<body><h1>Аҡбуҙат</h1>
${paragraphs.join("\n")}
<p><a href="/">Аҡбуҙат</a> · <small>${status} · ${requestId}</small></p></body>
</html>
`,
    { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" } },
  );
}
