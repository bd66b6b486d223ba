/** What people write in a question with several choices instead of naming them. */
export type Collective = 'all' | 'both' | 'none';

/** By language, with `|` between different ways to say it. `and`: what stands between two choices. */
export const COLLECTIVE_WORDS: Readonly<Record<string, { readonly [Kind in Collective | 'and']: string }>> = {
  en: {
    all: 'all | all of them | all of these | all of the above | everything | all three | all four',
    both: 'both | both of them | both of these | the two',
    none: 'none | none of them | none of these | none of the above | nothing | neither | neither of them',
    and: 'and',
  },
  de: {
    all: 'alle | alles | alle davon | alles davon | alle drei | alle vier',
    both: 'beide | beides | alle beide | alle zwei',
    none: 'keine | keins | keiner | keines | keine davon | keins davon | keiner davon | keines davon | nichts | nichts davon | gar nichts | weder noch',
    and: 'und | sowie',
  },
  ar: {
    all: 'الكل | كل | كلها | كلهم | جميعها | جميعهم | كل شيء | جميع ما سبق | كل ما سبق | الجميع',
    both: 'كلاهما | كلتاهما | كليهما | الاثنان | الاثنين | التنين',
    none: 'لا شيء | ولا شيء | ولا واحد | ولا واحدة | ولا واحد منها | لا أحد | لا أحد منها | لا شيء منها | لا شيء مما سبق | أيا منها',
    and: 'و',
  },
  uk: {
    all: 'все | всі | усі | усе | усі варіанти | всі варіанти | все перелічене | усе перелічене | усі три',
    both: 'обидва | обидві | обоє | обидва варіанти | і те і інше',
    none: 'жоден | жодна | жодне | жодного | жодної | жоден з них | нічого | нічого з цього | нічого з переліченого | ні те ні інше',
    and: 'і | й | та',
  },
  ru: {
    all: 'все | всё | все варианты | всё перечисленное',
    both: 'оба | обе | и то и другое',
    none: 'ничего | ни один | ни одна | ни одно | ничего из этого | ничего из перечисленного',
    and: 'и',
  },
  fa: {
    all: 'همه | همه موارد | همه آنها',
    both: 'هر دو | هردو',
    none: 'هیچکدام | هیچ کدام | هیچ یک | هیچی',
    and: 'و',
  },
};
