### state: source
### What is wrong with a questionnaire's settings.

setting-not-a-day = "{ $key }" must be a day that exists, written YYYY-MM-DD.
setting-not-a-day-or-period = "{ $key }" must be a day that exists, written YYYY-MM-DD, or a period such as 6 months.
setting-out-of-range = "{ $key }" must be from { $least } to { $most }.
value-days = days from the last answer, such as 1, 4, or none
channel-form = A channel is at most 22 letters (a-z, A-Z), digits, "-" and "_": it becomes part of a link.
channel-separator = A channel must not have "__" in it: in a link, it separates the form from the channel.
    .cure = Write "_" or "-" instead: { $instead }
channel-twice = The channel "{ $channel }" is listed twice.
variable-no-text = The variable "{ $name }" must be a text.
withdrawal-after-deletion = "withdrawal_until" ({ $withdrawal }) is after "kept_until" ({ $kept }).
    .cure = What is deleted cannot be withdrawn: choose a day not after kept_until.
closes-after-deletion = "closes" ({ $closes }) is after "kept_until" ({ $kept }).
    .cure = Close the survey before its responses are deleted.
closes-after-withdrawal = "closes" ({ $closes }) is after "withdrawal_until" ({ $withdrawal }).
    .cure = Who responds in between could not withdraw: close earlier, or allow withdrawal for longer.
results-before-end = "results_on" ({ $results }) is before "closes" ({ $closes }).
    .cure = Who sees results answers otherwise: show them after the survey closes.
reminder-too-late = A reminder after { $days } days comes too late: an interview is forgotten after { $forgotten }.
    .cure = Remind earlier, or raise session_days.
link-too-long = The link for the channel "{ $channel }" has { $length } characters ({ $link }); Telegram takes 64.
    .cure = Shorten one of the two.
next-is-itself = This questionnaire is followed by itself.
    .cure = Name the form_id of another one.
next-no-form-id = "next" must be the form_id of a questionnaire.
next-unknown = "{ $form }" is followed by "{ $next }", and there is no such questionnaire.
    .cure = Add it, or remove the setting "next".
acceptance-unused = There is no warning "{ $code }" here to be accepted.
    .cure = Remove it from "accepted_warnings".
consent-too-long = The first page of the consent has { $words } words in "{ $language }"; it must not have more than { $most }.
    .cure = Shorten the purpose or the topics, or the organisation in the settings.
interface-incomplete = The bot's own texts are not complete. Missing or wrong: { $gaps }
    .cure = Complete these texts, or let LOCALES_DIR lead to complete ones.
