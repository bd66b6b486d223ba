### state: source
### What the bot itself says. Plain text, no markup. Level A2 to B1. Placeholders like { $answer } stay as they are.

language-name = English
language-choose = Please choose your language.
language-more = More languages
language-chosen = The chat is now in English.
plain-on = Messages are now plain: no bold text, no emoji. To switch back, tap /plain.
plain-off = Messages are back to normal, with bold text and emoji.

survey-choose = Which survey would you like to answer?
survey-none = There are no surveys at the moment. Thank you for stopping by.
survey-unknown = We cannot find this survey. The link may be out of date.
survey-closed = This survey has ended. Thank you for your interest.

another-person-ask = Somebody has already answered “{ $title }” from this account. Is another person answering now?
another-person-yes = Yes, another person
another-person-no = No
another-person-no-answer = All right. Thank you for taking part.
another-person-never = You have already answered “{ $title }”. Each person can take part only once. Thank you!

# The lines of the consent: at most 90 words together, with everything filled in. $purpose and $topics are the author's
# words (form.purpose and form.topics): each follows a colon, so a sentence or a phrase fits in every language. A
# questionnaire or organisation may have its own words for consent-voluntary and consent-promise. consent-voluntary-required
# is for questionnaires in which a question cannot be passed over. consent-telegram takes the place of consent-nameless where
# a question asks for a name, or for a document, which may hold one. consent-onward is added where responses go on to other
# programs (FORWARD_TO), beyond the 90 words.
consent-asked-by = Asked by: { $organisation }
consent-why = Why: { $purpose }
consent-topics = Personal topics: { $topics }
consent-time =
    Time: about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
consent-voluntary = Voluntary: you can skip questions, and stop before you send.
consent-voluntary-required = Voluntary: you can stop before you send.
consent-promise = If you say no, you will have no disadvantages.
consent-nameless = We do not store your name. But Telegram can read this chat.
consent-telegram = Telegram can read this chat.
consent-kept = We keep your answers until { $kept-until }.
consent-onward = Your answers also go on to other programs.
consent-delete = Delete until { $withdrawal-until }: /delete
consent-age = You must be { $age } or older.
# Stands for what an organisation has not said yet, where a questionnaire is only tried out.
not-given = — not given —
consent-agree = I agree
consent-refuse = No
consent-more = More about my data
consent-less = Show less
consent-refused = All right. Nothing was stored. If you change your mind, tap /start.
consent-agreed = ✓ I agree

privacy-title = Your data
privacy-who =
    Responsible for your data: { $controller }
    Questions? { $contact }
privacy-why = We use your answers only if you agree (Art. 6 and Art. 9 GDPR). You can withdraw your consent: /delete
privacy-what =
    While you are answering, we store your answers encrypted. If you do not answer for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, we delete them.
privacy-sent = Once you have sent them, we store them without your name, your Telegram account or the time.
privacy-sent-named = Once you have sent them, we store them without your Telegram account or the time.
privacy-noted = We also keep the day and the language.
privacy-noted-channel = We also keep the day, the language and the link that you came by (for example the one on a flyer).
privacy-files = From photos, recordings and videos in the usual formats we remove what phones add to them unseen, such as the place and the time. What people can see or hear in them stays. We keep documents as they are: they may name their author.
privacy-onward = After you send them, your answers also go on to other programs. There they have to be deleted separately. You can ask us about it.
privacy-once = So that each person answers only once, we keep a code made from your account. We keep it separate from your answers and destroy it after the survey has ended, at the latest after { $kept-until }.
privacy-results = If you ask to hear about the results, we keep your Telegram account for that: encrypted, and separate from your answers. We delete it once we have written to you, or when you send /delete.
privacy-withdraw = After sending, you can delete your answers until { $withdrawal-until }: with the button, as long as it is in this chat, or with your code. After that date, no code leads to your answers any more.
privacy-kept = We delete all answers after { $kept-until }. Backup copies, and files that we made from the answers before, may be kept for longer. You can ask us about them.
privacy-telegram = Telegram stores this chat on its own servers. You can delete the chat in Telegram.
privacy-rights = You can ask us what we store. You can have it corrected or deleted. We can find answers that you have sent only with your code. You can also complain to a data protection authority.
privacy-none = When you open a survey, you can read here what happens to your answers. Tap /start.
privacy-took-part = If you took part in one of these surveys:
# In place of $withdrawal-until, where people were told different days.
day-told = the day that we named to you ({ $first } to { $last })

part = Part { $part } of { $parts } · { $title }
progress = { $percent } done
ask-tick = Tap everything that applies, then tap “{ $done }”.
ask-number = Please write a number.
ask-date = Please write a date, for example: { $example }
ask-text = Please write your answer.
ask-specify = What exactly? Please write it here.
ask-rank = Tap the answers in your order, most important first. Tap again to undo. Then tap “{ $done }”.
ask-range = Please write or tap a number from { $start } to { $end }.
ask-time = Please write a time, for example: 14:30
ask-moment = Please write a date and a time, for example: { $example }
ask-geopoint = Please share a location (📎 → Location) or write two coordinates. We keep only the area, not the exact place.
ask-geotrace = Please share the places along the way one after another (📎 → Location), or write two coordinates for each. Then tap “{ $done }”. We keep only the area around each place.
ask-geoshape = Please share the corners of the area one after another (📎 → Location), or write two coordinates for each. Then tap “{ $done }”. We keep only the area around each place.
places-so-far =
    { $count ->
        [one] One place so far.
       *[other] { $count } places so far.
    }
ask-barcode = Please write what the code says, or send a photo of it.
ask-image = Please send a photo.
ask-audio = Please send a voice message or a recording.
ask-video = Please send a video.
ask-file = Please send a file. We keep documents as they are. They may contain the name of their author.
see-picture = Please look at the picture above.
ask-search = There are many answers. Write part of a word to find yours.
ask-matches = Results for “{ $typed }”:
pick-today = Today
pick-other = Choose again
picked = Chosen so far: { $answer }
instance = { $title } { $number }
instance-of = { $title } { $number } of { $count }
most-instances = No more than { $most } can be asked about here.
another-ask = { $title }: add another one?
another-yes = Yes
another-no = No
choice-other = Something else
choice-letters = A B C D E F G H I J K L M
helped = Did anyone help you answer?
helped-nobody = No, nobody
helped-friend = Yes, a friend or family member
helped-organisation = Yes, someone from an organisation
helped-other = Yes, someone else
standing = Your answer so far: { $answer }

button-done = Done
button-undo-place = Remove the last place
button-acknowledge = OK
button-skip = Skip
button-decline = Prefer not to say
button-dont-know = I don’t know
button-keep = Keep: { $answer }
button-keep-masked = Keep my answer
button-back = Back
button-page-before = Previous
button-page-after = More
button-all-choices = Show all
button-listen = Listen
button-listen-answers = Listen to the answers
listen-failed = We cannot play this at the moment. Please read it, or try again later.

answered = ✓ { $answer }
answered-in-words = Your answer: { $answer }
answered-masked = ✓ answered
answer-skipped = skipped
answer-declined = prefer not to say
answer-dont-know = I don’t know
answer-acknowledged = OK
answer-image = photo
answer-places =
    { $count ->
        [one] one place
       *[other] { $count } places
    }
answer-audio = recording
answer-video = video
answer-file = file
# No comma, because answers may contain commas.
list-separator = ;{" "}

reason-tap-a-button = Please tap one of the buttons.
reason-not-a-number = We did not understand this. Please write a number in digits, for example: 3
reason-not-a-whole-number = Please write a whole number, for example: 3
reason-not-a-date = We did not understand this date. Please write it like this: { $example }
reason-no-such-date = There is no such date: please check day, month and year. Please write it like this: { $example }
reason-too-long = This text is too long. Please write at most { $most } characters.
reason-empty = Please write a few words.
reason-required = We need an answer to this question.
reason-nothing-ticked = Please tap at least one answer first.
reason-constraint = This answer does not fit. Please check it.
reason-ambiguous = This can mean: { $readings }. Please write which one.
reason-unusable = We cannot use this here. Please answer as described. Help: /help
reason-unusable-sticker = We cannot read stickers. Please answer as described. Help: /help
reason-unusable-contact = We have not kept this contact, because this question does not ask for one. You can delete your message.
reason-unusable-forwarded = This message was forwarded. Please answer in your own words.
reason-unusable-poll = We cannot use a poll here. Please answer as described. Help: /help
reason-unusable-dice = We cannot use dice and games here. Please answer as described. Help: /help
reason-unusable-story = We cannot see stories. Please answer as described. Help: /help
reason-unusable-payment = Taking part costs nothing. We cannot use payments here.
reason-unusable-web-app = We cannot use what another app sends. Please answer as described. Help: /help
reason-unusable-reaction = A reaction does not tell us your answer here. Please answer as described. Help: /help
reason-not-a-time = We did not understand this time. Please write it like this: 14:30
reason-not-a-moment = We did not understand this. Please write a date and a time, for example: { $example }
reason-not-in-range = Please choose a number from { $start } to { $end }.
reason-no-match = We did not find anything like this. Please write it differently, or tap one of the buttons.
reason-nothing-ranked = Please tap all answers first, in your order.
reason-not-a-place = We cannot use this place. Please share a location.
reason-too-few-places =
    { $least ->
        [one] Please share at least one place.
       *[other] Please share at least { $least } places.
    }
reason-too-many-places = These are too many places: we can take { $most } at most.
reason-no-code = We cannot read exactly one code in this photo. Please send a sharp photo of one code, taken from close up, or write what it says.
reason-voice-tap = We cannot listen to voice messages here. Please tap one of the buttons.
reason-voice-write = We cannot listen to voice messages here. Please write your answer.
reason-other-kind-image = Please send a photo here.
reason-other-kind-audio = Please send a voice message or a recording here.
reason-other-kind-video = Please send a video here.
reason-other-kind-file = Please send a file here.
reason-too-large = This file is too large. We can take up to { $megabytes } MB.
reason-empty-file = This recording is empty. Please try again.

# Words that are no answer: greetings, thanks, requests. Separate them with |, as people write them in this language.
# Capitals, accents and punctuation do not matter.
said-start = start | begin | go | survey
said-hello = hello | hi | hey | hello there | hi there | good morning | good afternoon | good evening | good day | greetings
said-thanks = thanks | thank you | thank you very much | many thanks | thanks a lot | thx
said-help = help | help me | please help | help please | i need help | can you help me
said-stop = stop | pause | break | quit | cancel | exit | enough | later | i want to stop
said-back = back | go back | previous
said-skip = skip | next | continue | go on
said-yes = yes | yes please | yep | yeah | ok | okay | right | correct | sure | exactly
said-no = no | nope | no thanks | wrong | not right
aside-hello = Hello! Good to have you here.
aside-thanks = You are welcome!
aside-question = This is a program. It cannot answer questions.
aside-answer = Please answer the question below. Help: /help
aside-tap = Please tap one of the buttons below. Help: /help
aside-stop = Would you like to take a break? Nothing will be lost. To delete all your answers: /delete
aside-no-back = There is no question before this one.
aside-early = Your last message arrived before this question. Please answer the question now.
addition-ask = Add “{ $text }” to your answer before?
addition-ask-unquoted = Add your last message to your answer before?
addition-add = Add
addition-new = No, it answers this question
addition-drop = Leave it out
addition-left = We have left out your earlier message.
early-how = Does it belong to an earlier answer? Then reply to that question and write the whole answer.
button-pause = Take a break

check-answer = Is “{ $answer }” your answer?
check-yes = Yes, that is my answer
check-no = No
asked-back = Do you mean: { $answer }?
asked-back-several = What do you mean?
asked-back-yes = Yes
asked-back-no = No
asked-back-else = Something else
contact-phone = This looks like a phone number.
contact-email = This looks like an e-mail address.
contact-handle = This looks like a username.
contact-link = This looks like a link.
contact-several = This looks like contact details.
contact-ask = Someone could recognise you by it. Should we remove it from your answer?
contact-remove = Remove it
contact-keep = Keep it
contact-again = Write again
contact-nothing-left = Removed. Please write your answer without it.

edit-changed = Changed. Your answer is now: { $answer }
edit-refused = Your earlier answer stays: { $answer }
edit-contact = Please edit your message again, without it.
edit-sent = You have already sent your answers, so this changes nothing. To delete them, tap the button below our thank-you message. Or write /delete followed by your code.
edit-changed-masked = Changed. We have your new answer.
edit-refused-masked = Your earlier answer stays.
answer-added = We have added your last message to your answer before.
added-without = Someone could recognise you by it. We have added your message to your answer without it.
added-nothing = Someone could recognise you by it. So we have not added it to your answer.
reply-unknown = We cannot tell which answer you mean. To change an earlier answer, tap “Back”. Or change it at the end, before you send.
reply-tapped = This answer is chosen with buttons. To change it, tap “Back”. Or change it at the end, before you send.
reply-unusable = This cannot be an answer to the earlier question. Nothing has changed.
reply-contact = Please reply again, without it.
unwanted-left = We could not delete one of your messages in this chat. Please delete it yourself: hold your finger on it and choose “Delete”.
hidden-answers =
    { $count ->
        [one] One answer no longer applies and will not be sent. If you undo the change, it comes back.
       *[other] { $count } answers no longer apply and will not be sent. If you undo the change, they come back.
    }

stale-toast = You have already answered this.
stale-nothing = This button is old.
stale-button = This button is old. Please look below.
asked-again = Sorry, the bot has lost what happened last. Please go on from here:
question-changed = This question has changed in the meantime. Please answer it as it is now.

review =
    You answered { $answered ->
        [0] no questions
        [one] one question
       *[other] { $answered } questions
    }{ $skipped ->
        [0] {""}
       *[other] {" "}and left { $skipped } open
    }.
review-ask = Would you like to send your answers, or look at them first?
review-look = Would you like to change something? Tap the question below.
review-other-section = Other questions
button-send = Send my answers
button-look = Look first
button-overview = Back

sending-files = Your answers are on their way. Your files take a little longer. You do not have to do anything: we will write here when all of it has arrived.
thanks = Thank you! Your answers have arrived.
thanks-files-lost =
    { $count ->
        [one] One file could not be fetched. It is not among your answers.
       *[other] { $count } files could not be fetched. They are not among your answers.
    }
thanks-delete = You can delete your answers until { $withdrawal-until }.
button-delete-answers = Delete my answers
button-show-code = Show my code
button-advice = Help and advice
button-next-person = Next person
thanks-next = We look at all the answers, without names.
thanks-next-named = We look at all the answers.
thanks-results = The results will be available from { $date }.
button-tell-results = Tell me about the results
button-no-results = Do not tell me about results
results-noted = All right. We will write to you once, when the results are ready. For that we keep your account, separate from your answers.
results-forgotten = All right. We will not write to you about the results.
results-here = The results of “{ $title }” are ready. Thank you for taking part!
button-next-survey = Continue with: { $title }
button-invite = Invite others
invite-choose = Which language should the invitation be in?
invitation-open = Take part here:
button-forward = Forward
code = Your code: { $code }
code-what-for =
    You can use it to delete your answers until { $withdrawal-until }, from any account. Just send this line:
    { $command }
    Keep the code safe. Do not show it to anyone.
withdraw-ask = Delete your answers? You cannot get them back.
withdraw-yes = Yes, delete
withdraw-no = No, keep them
withdraw-kept = We have kept your answers. Thank you!
withdrawn = Your answers are deleted. Results, files and backup copies that were made before stay as they are.
withdrawn-onward = Your answers may also have gone on to other programs. There they have to be deleted separately. You can ask us about it: /help
withdraw-unknown = There are no answers for this code. They may already have been deleted, or the date until which you could delete them has passed.
withdraw-over = No code leads to your answers any more. The date until which you could delete them has passed, or they have already been deleted.

button-clear = Clear this chat
clear-ask = Clear this chat? Our messages and yours of the last two days will disappear here. Answers you have sent will not be deleted.
clear-code = Keep your code: without it, you cannot delete your answers later.
clear-keep-code = Clear, but keep my code
clear-all = Clear everything
clear-yes = Yes, clear
clear-no = No
clear-kept = This chat stays as it is.
cleared = This chat is cleared. To begin again: /start
cleared-code = This chat is cleared. Only your code stays. To begin again: /start
cleared-partly = We deleted what we could.
cleared-left =
    { $count ->
        [one] One message stays.
       *[other] { $count } messages stay.
    }
cleared-left-at-least = At least { $count } messages stay.
cleared-delete-chat = Telegram only lets us delete messages for two days. You can delete the whole chat: open the menu of this chat in Telegram and choose “Delete chat”.

welcome-back = Welcome back! Let’s continue here.
paused = We will wait for you. Your answers are kept safe until { $until }. Tap /resume to continue.
nothing-to-resume = There is nothing to continue. To start: /start
going-on = All right, let’s continue.
restart-ask = Start again from the beginning? Your answers so far will be deleted.
restart-yes = Yes, start again
restart-no = No, continue
switch-ask = You are in the middle of “{ $title }”. Start the other survey? Your answers so far will be deleted.
switch-yes = Yes, start the other one

# A friendly message after a day without an answer, and when somebody comes back.
reminder = Hello again!
reminder-begun = You have started “{ $title }”. Would you like to continue? Your answers are kept safe until { $until }.
reminder-review = You have answered the questions in “{ $title }”, but you have not sent your answers yet. Would you like to send them? We keep them until { $until }.
break = Welcome back!
break-begun = You have started “{ $title }”. Would you like to continue where you left off?
break-review = You have not sent your answers to “{ $title }” yet. Would you like to continue?
so-far = You have done about { $share }.
button-continue = Continue
button-later = Later (tomorrow)
button-stop = Stop and delete
later = All right. We will write to you again tomorrow. To continue sooner: /resume
stop-quiet = Keep them, no more reminders
quiet = All right. We will not remind you again. Your answers are kept safe until { $until }. To continue: /resume
button-send-part = Send what I have
part-ask = Send what you have answered so far?
part-means = This helps us. But you cannot answer the other questions afterwards.
part-yes = Yes, send

delete-ask = Delete all { $count } answers? Nobody can bring them back.
deleted =
    { $count ->
        [0] Deleted. There were no answers yet.
        [one] Deleted: one answer.
       *[other] Deleted: all { $count } answers.
    }
delete-nothing = There are no unsent answers here. Have you already sent your answers? Then tap the button below our thank-you message. Or write /delete followed by your code.
expired = You have not answered for a long time. So we deleted your answers, as promised. To start again: /start

screened-out = Was that a mistake? To start again: /start
help = You can answer a survey here. Tap a button or write your answer.
help-commands =
    /language – change the language
    /plain – plain texts, without bold text and emoji
    /pause – take a break
    /resume – continue
    /restart – start again
    /privacy – what happens to your answers
    /delete – delete your answers
help-contact = Questions? { $contact }
help-withdraw = Until { $withdrawal-until } you can delete answers that you have sent: tap the button below our thank-you message. Or write /delete followed by your code.
group-in-private = We ask our questions in a private chat. This group does not see what you answer.
button-in-private = Open the private chat
unknown-command = We do not know this command. /help shows what you can do.
outside = There is no open question here right now. To start, tap /start. Help: /help
try-again = Something is not working right now. Nothing is lost. Please try again in a minute.

command-start = Start
command-help = Help
command-language = Change the language
command-plain = Plain texts
command-pause = Take a break
command-resume = Continue
command-restart = Start again
command-privacy = What happens to your answers
command-delete = Delete your answers
command-stats = Numbers so far
command-results = See the results
bot-description = Here you can answer surveys in your language. It is voluntary. Tap the button below to start.
bot-short-description = Surveys in your language

stats-title = Numbers so far
stats-none = Nobody has started yet.
stats-started = Started: { $count }
stats-completed = Sent: { $count }
stats-broken-off = Not finished: { $count }
stats-language = { $language }: { $started } · { $completed } · { $broken-off }
stats-day = { $day }: { $started } · { $completed } · { $broken-off }
stats-by-language = By language
stats-by-day = By day
# The meaning of the three numbers in each line below, in their order.
stats-columns = started · sent · not finished
stats-suppressed = Small numbers are hidden to protect the people behind them.

# To coordinators, when the bot starts.
fault-title = A questionnaire has errors
fault-goes-on = “{ $title }” goes on as it was before: its file { $file } has errors.
fault-stopped = “{ $title }” does not run: its file { $file } has errors.
fault-cure = What is wrong is in the bot’s log. The command “miteinander check” shows it, too.
notice-title = New answers
notice-form = { $title }: { $today } today, { $total } in total
notice-milestone = { $title }: the first { $total } answers are in!
notice-milestone-first = { $title }: the first answer is in!

## Results, for coordinators: in the chat, on the page, in pictures

results-answered = { $count } answered.
results-answered-each = { $count } entries.
results-several = Several answers were possible.
results-missing-skipped = skipped
results-missing-declined = preferred not to say
results-missing-dont-know = don't know
results-missing-not-applicable = not asked, because it does not apply
results-missing-not-reached = sent before they came to it
results-missing-not-asked = the question was not there yet
results-hidden = –: too few to show.
results-share = { $share } ({ $count })
results-median = Median: { $value }
results-mean = Mean: { $value }
results-quartiles = The middle half is between { $lower } and { $upper }.
results-mean-place = Mean place: { $value }
results-mean-places = mean place
results-first-places = in first place
results-all-mentions = { $share } of all mentions
results-texts = { $count } wrote something.
results-places = { $count } gave a place.
results-files = { $count } sent something.
results-more-rows = And { $count } more: see the table.
results-by = Divided by
results-by-none = not at all
results-where = Only
results-where-none = everybody
results-language = Language
results-channel = Channel
results-channel-none = not known
results-month = Month
results-show = Show
results-live = Reload every minute
results-live-off = Stop reloading
results-count = { $count } responses
results-other-part = Other questions
results-none = There are no results yet. They are shown once five people have answered, and then always in groups of at least five. That protects those who answered.
results-link-expired-title = This link has expired
results-link-expired = A link lasts for an hour. Please send /results to the bot and open the new link.
results-link-wrong-title = This link does not work
results-link-wrong = Perhaps a part of it is missing. Please send /results to the bot and open the new link.
results-link-not-yours-title = No access
results-link-not-yours = The person for whom this link was made no longer coordinates this survey.
results-opening-title = Results
results-opening = Opening the results …
results-which = Which survey?
results-gone = This is no longer there. Please send /results.
results-button-inside = Look here in Telegram
results-button-page = All on one page
results-button-xlsx = Excel file
results-button-pdf = Report (PDF)
results-button-back = Back
results-button-next = Next question
results-method = How the survey was made

## In exported files: sheets, headings, reasons for missing values.
file-answers = Answers
file-codes = Codes
file-codebook = Codebook
file-open = Open answers
file-row = Row
file-instance = No.
file-month = Month
file-day = Day
file-language = Language
file-channel = Channel
file-revision = Version of the questionnaire
file-consent = Version of the consent
file-complete = Complete
file-yes = Yes
file-no = No
file-name = Name
file-question = Question
file-type = Type
file-repeat = Repeated in
file-condition = Condition
file-required = Required
file-answered = Answered
file-choice = Choice
file-label = Text of the choice
file-answer = Answer
file-skipped = Skipped
file-declined = Preferred not to say
file-dont-know = Don’t know
file-not-applicable = Did not apply
file-not-reached = Not reached
file-not-asked = Not asked
file-not-offered = Not offered

## The report: a PDF for the conference

report-results = Results of the survey
report-contents = Contents
report-made-up = These answers are made up, to try things out. No number in this report is real.
report-period = { $from } to { $to }
report-responses = responses
report-questions = questions
report-languages = languages
report-method = How we asked
report-answer = Answer
report-share = Share
report-count = Number
report-mentions = of all mentions
report-base = Answered
report-picture = Picture for “{ $title }”. The table below has the same numbers.
report-numbered = { $number }. { $title }
report-compared = Comparisons
report-by = { $title } – divided by: { $by }
report-quotes = In their own words
report-quotes-why = These answers are approved for the report. They are in the language in which they were written.
report-hidden = What is not shown
report-hidden-why = A dash (–) replaces every number that is so small that it could point to single people. Numbers from which it could be worked out are not shown either.
report-hidden-nothing = No number had to be left out of this report.
report-all-hidden = All numbers here are too small to show.
report-hidden-where = Tables with numbers left out
report-hidden-count = { $title } (numbers left out: { $count })
report-questionnaire = The questionnaire
report-questionnaire-why = This is what was asked. “Only if” gives the condition as it is in the questionnaire.
report-condition = Only if: { $condition }
report-asked-none = A note, not a question
report-asked-calculated = Calculated
report-asked-acknowledgement = Confirmation
report-asked-choice = One answer
report-asked-choices = Several answers possible
report-asked-ranking = Order
report-asked-words = Free text
report-asked-number = Number
report-asked-moment = Date or time
report-asked-place = Place
report-asked-places = Several places
report-asked-file = Picture, sound or file

## How a survey was made: on the page and in the report

method-who = Everybody who had the link to the survey could take part. It was voluntary.
method-who-age = Everybody who had the link to the survey and was at least { $age } years old could take part. It was voluntary.
method-who-organisation = One person answered for each organisation. It was voluntary.
method-where = The questions were asked in a chat in Telegram, in these languages: { $languages }.
method-channels = The link was shared in these ways: { $channels }.
method-period = The survey ran in this time: { $period }.
method-counts = Began: { $begun }. Stopped before the end: { $left }. Responses in this report: { $sent }.
method-sample = This is not a random sample. The numbers describe the people who answered. They cannot be applied to others, so we give no margins of error. Shares are always of those who answered a question.
method-hidden = Small numbers are not shown, so that nobody can be recognised: a dash (–) is in their place. New responses are added in groups of at least five.
