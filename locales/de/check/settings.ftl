### state: source
### Was mit den Einstellungen eines Fragebogens nicht stimmt.

setting-not-a-day = „{ $key }“ muss ein Tag sein, den es gibt, geschrieben JJJJ-MM-TT: 2027-12-31.
setting-not-a-day-or-period = „{ $key }“ muss ein Tag sein, den es gibt, geschrieben JJJJ-MM-TT (2027-12-31), oder ein Zeitraum wie 6 months.
setting-out-of-range = „{ $key }“ muss zwischen { $least } und { $most } liegen.
value-days = Tage nach der letzten Antwort, zum Beispiel 1, 4; oder none
channel-form = Ein Kanal besteht aus höchstens 22 Buchstaben (a-z, A-Z), Ziffern, „-“ und „_“: Er wird Teil eines Links.
channel-separator = Ein Kanal darf kein „__“ enthalten: Im Link trennt es das Formular vom Kanal.
    .cure = Schreiben Sie stattdessen „_“ oder „-“: { $instead }
channel-twice = Der Kanal „{ $channel }“ steht zweimal in der Liste.
variable-no-text = Die Variable „{ $name }“ muss ein Text sein.
withdrawal-after-deletion = „withdrawal_until“ ({ $withdrawal }) liegt nach „kept_until“ ({ $kept }).
    .cure = Was gelöscht ist, kann niemand mehr zurückziehen: Wählen Sie einen Tag, der nicht nach kept_until liegt.
closes-after-deletion = „closes“ ({ $closes }) liegt nach „kept_until“ ({ $kept }).
    .cure = Schließen Sie die Umfrage, bevor ihre Antworten gelöscht werden.
closes-after-withdrawal = „closes“ ({ $closes }) liegt nach „withdrawal_until“ ({ $withdrawal }).
    .cure = Wer dazwischen antwortet, könnte nichts zurückziehen: Schließen Sie früher, oder lassen Sie das Zurückziehen länger zu.
results-before-end = „results_on“ ({ $results }) liegt vor „closes“ ({ $closes }).
    .cure = Wer Ergebnisse sieht, antwortet anders: Zeigen Sie sie erst, wenn die Umfrage geschlossen ist.
reminder-too-late = Eine Erinnerung nach { $days } Tagen kommt zu spät: Nach { $forgotten } Tagen wird ein Interview vergessen.
    .cure = Erinnern Sie früher, oder erhöhen Sie session_days.
link-too-long = Der Link für den Kanal „{ $channel }“ hat { $length } Zeichen ({ $link }); Telegram erlaubt 64.
    .cure = Kürzen Sie die form_id oder den Kanal.
next-is-itself = Auf diesen Fragebogen folgt er selbst.
    .cure = Nennen Sie die form_id eines anderen.
next-no-form-id = „next“ muss die form_id eines Fragebogens sein.
next-unknown = Auf „{ $form }“ folgt „{ $next }“, und diesen Fragebogen gibt es nicht.
    .cure = Fügen Sie ihn hinzu, oder entfernen Sie die Einstellung „next“.
acceptance-unused = Es gibt hier keine Warnung „{ $code }“, die man annehmen könnte.
    .cure = Entfernen Sie sie aus „accepted_warnings“.
consent-too-long = Die erste Seite der Einwilligung hat in „{ $language }“ { $words } Wörter; mehr als { $most } dürfen es nicht sein.
    .cure = Kürzen Sie den Zweck oder die Themen, oder die Organisation in den Einstellungen.
interface-incomplete = Die eigenen Texte des Bots sind nicht vollständig. Es fehlt oder stimmt nicht: { $gaps }
    .cure = Ergänzen Sie diese Texte, oder setzen Sie LOCALES_DIR auf vollständige.
