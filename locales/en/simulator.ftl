### state: source
### The texts of the simulator's page. Those that begin with phone- appear on the phones, in the phone's language, as
### Telegram itself would show them. All others appear around the phones, in the browser's language.

subtitle = Simulator
server-away = The simulator is not responding. Is it still running? This page continues by itself once it is back.
close = Close
phones = Phones
unread =
    { $count ->
        [one] { $count } unread message
       *[other] { $count } unread messages
    }

theme-auto = Light or dark: as in the system
theme-light = Light
theme-dark = Dark

bot-starting = The bot is starting
bot-running = The bot is running
bot-stopped = The bot is not running
bot-failed = The bot could not start
bot-process = process { $pid }

person-coordinator = Coordinator
role-respondent = Respondent
role-coordinator = Coordinator
people = People
people-search = Search
people-none = Nobody has this name.
add-people = Add people
add-name = Name
add-name-any = any name
add-language = Phone’s language
add-count = How many
add = Add

panel = Workshop
tab-flows = Questionnaires
tab-results = Results
tab-demonstrate = Demonstrate
on-phone-of = On the phone of { $name }

upload-title = Try a workbook
upload-hint = Drop it anywhere on this page, with its CSV files, pictures and recordings, or all of it as a zip. It is checked and runs here at once. Nothing leaves this machine.
upload-choose = Choose files
upload-checking = Checking …
upload-drop = Drop it here: it is checked and runs at once.
upload-discard = Remove this questionnaire from the simulator

flows-hint = All files in the flows folder. Save one and it runs at once. Interviews in progress continue in it.
flows-none = There is no questionnaire yet.
flow-in-order = no problems
flow-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
flow-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
flow-passed-over =
    { $count ->
        [one] { $count } thing passed over
       *[other] { $count } things passed over
    }
problems-more =
    { $count ->
        [one] { $count } more of this kind
       *[other] { $count } more of this kind
    }
flow-runs-older = The file has errors. Until they are fixed, the previous version keeps running.
flow-runs-not = It cannot run with these errors.
flow-language = Language
flow-missing =
    { $count ->
        [one] { $count } text missing
       *[other] { $count } texts missing
    }
flow-channel = Channel in the link
flow-no-channel = no channel
flow-begin = From the beginning
flow-open-link = Open link
flow-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
flow-questions-hint = Tap a question to jump to it. The questions before it get plausible answers.
jump-to = Go to: { $question }
text-missing = translation missing
choice-text-missing = translation of a choice missing
saved-runs = Saved and running: { $forms }
saved-show = Show it on the phone
example-answer = More courses in the evening would help.

demonstrate-hint = Try to break it. No answer may be lost, doubled, or recorded for another question.
twice-title = An impatient thumb
twice-text = The next tap on a button counts twice, with no pause in between.
twice-button = Double the next tap
old-title = An old button
old-text = Taps a button that is no longer on the screen, as if the thumb had already been on its way.
old-button = Tap an old button
old-tapped = Tapped: “{ $label }”, which is no longer on the screen.
kill-title = A crash
kill-text = Ends the bot’s process in an instant (kill -9). Taps made in the meantime wait for it.
bot-do-restart = Kill it and start it again
bot-do-kill = Kill it
bot-do-start = Start it
slow-title = A slow network
slow-text = Every reply from Telegram takes one and a half seconds.
slow-button = Slow network
crowd-title = Many people
crowd-text = People in all languages answer a questionnaire on their own. Then look at the coordinator’s phone.
crowd-form = Questionnaire
crowd-button = Let { $count } people answer
crowd-running = They are answering …
crowd-done =
    { $count ->
        [one] { $count } person has sent their answers.
       *[other] { $count } people have sent their answers.
    }

problem-bad-request = The simulator did not understand this.
problem-unknown-person = This person is no longer here.
problem-blocked = The bot is blocked on this phone.
problem-gone = This message no longer exists.
problem-no-old-button = There is no old button yet: answer a question first.
problem-bad-link = A link can carry at most 64 letters, digits, _ and -.
problem-unknown-form = This questionnaire is not running.
problem-no-way = No plausible answers lead to this question.
problem-lost-way = The bot did something unexpected on the way. The chat shows how far it got.
problem-bot-away = The bot is not running.
problem-too-many = There are already enough people here.
problem-too-large = This is too large for the simulator: 100 MB at most.
problem-no-questionnaire = There is no questionnaire among these files. An XLSForm workbook ends in .xlsx.
problem-bad-archive = These files cannot be read. Is the archive complete, and without a password?
problem-away = The simulator is not responding.

phone-of = Phone of { $name }
phone-language = Language of the phone
phone-chat = Chat of { $name } with the bot
phone-bot = bot
phone-typing = typing …
phone-sending = sending a file …
phone-what-can = What can this bot do?
phone-no-description = Tap the button below to begin.
phone-start = START
phone-unblock = UNBLOCK
phone-message = Message
phone-send = Send
phone-menu = Menu
phone-commands = Commands
phone-attach = Attach
phone-photo = Photo
phone-document = File
phone-voice = Voice message
phone-location = Location
phone-contact = Contact
phone-sticker = Sticker
phone-video = Video
phone-audio = Music
phone-device = From this device
phone-pick-media = Choose photos or videos
phone-pick-file = Choose files
phone-other-place = Another place
phone-place = Latitude, longitude
phone-examples = Examples
phone-large = Large file (25 MB)
phone-keys = Bot’s keys
phone-more = More
phone-open-link = Open with link
phone-open = Open
phone-block = Block the bot
phone-message-menu = Edit or delete
phone-reply = Reply
phone-replying = Reply to
phone-edit = Edit
phone-delete = Delete
phone-editing = Editing
phone-cancel = Cancel
phone-edited = edited
phone-today = Today
phone-older = Earlier messages
phone-to-bottom = To the newest message
phone-from-bot = Bot:
phone-from-me = You:
phone-waiting = waiting for the bot
phone-received = received
phone-spoiler = Hidden text: tap to show
phone-play = Play: { $name }
phone-pause = Pause: { $name }
phone-position = Position
phone-enlarge = Enlarge: { $name }
phone-close = Close
phone-forwarded = Forwarded from { $name }
phone-pinned = The bot pinned: { $text }
phone-pinned-message = Pinned message
phone-copied = Copied
phone-choose-chat = Telegram now lets you choose a chat, and writes there: { $text }
phone-share = Share
phone-share-location = Share your location with this bot?
phone-share-contact = Share your phone number with this bot?
phone-ok = OK
phone-alert = Message

results-hint = Made-up people answer, and the results are shown as a coordinator sees them. The coordinator’s phone has them, too: /results
results-fill = Fill with { $count } answers
results-filling = They are answering …
results-open = In a window of its own
