/** Common given names and surnames of the republic, put together by chance: no list of real people is behind them. */
interface NameStock {
  girls: readonly string[];
  boys: readonly string[];
  /** In the masculine; the feminine adds "а". */
  surnames: readonly string[];
}

const stocks: readonly NameStock[] = [
  {
    girls: ["Әминә", "Гөлназ", "Зөһрә", "Нәркәс", "Айгөл", "Лилиә", "Сәриә", "Ильмира", "Гүзәл", "Алһыу"],
    boys: ["Айнур", "Азамат", "Илдар", "Салауат", "Урал", "Тимур", "Әҙһәм", "Ильяс", "Рөстәм", "Булат"],
    surnames: [
      "Ҡаһарманов",
      "Исҡужин",
      "Мөхәмәтов",
      "Ҡотлобаев",
      "Янбирҙин",
      "Ғәлин",
      "Сөләймәнов",
      "Юлдашев",
      "Бикбаев",
      "Үтәев",
    ],
  },
  {
    girls: ["Анна", "Мария", "Дарья", "Елизавета", "Полина", "Виктория", "Ксения", "Арина", "Софья", "Вера"],
    boys: ["Артём", "Иван", "Михаил", "Никита", "Кирилл", "Егор", "Алексей", "Павел", "Роман", "Степан"],
    surnames: [
      "Иванов",
      "Кузнецов",
      "Попов",
      "Смирнов",
      "Морозов",
      "Волков",
      "Соколов",
      "Лебедев",
      "Новиков",
      "Фёдоров",
    ],
  },
  {
    girls: [
      "Алия",
      "Камилла",
      "Регина",
      "Эльвира",
      "Ляйсан",
      "Диляра",
      "Рената",
      "Адиля",
      "Динара",
      "Чулпан",
    ],
    boys: ["Марат", "Ринат", "Ильнур", "Айрат", "Камиль", "Руслан", "Эмиль", "Данис", "Фарид", "Нияз"],
    surnames: [
      "Хасанов",
      "Гарипов",
      "Сафин",
      "Валиев",
      "Каримов",
      "Закиров",
      "Шакиров",
      "Нуриев",
      "Ахметов",
      "Фазлыев",
    ],
  },
];

/** A name and surname; `random` gives numbers from 0 up to 1. */
export function composeName(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stock = pick(stocks);
  const isGirl = random() < 0.5;
  const surname = pick(stock.surnames);
  return isGirl ? `${pick(stock.girls)} ${surname}а` : `${pick(stock.boys)} ${surname}`;
}
