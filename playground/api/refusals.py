"""What Telegram answers when it refuses a call, word for word."""

from typing import Final

MESSAGE_TEXT_IS_EMPTY: Final = "message text is empty"
TEXT_MUST_BE_NON_EMPTY: Final = "text must be non-empty"
MESSAGE_IS_TOO_LONG: Final = "message is too long"
CAPTION_IS_TOO_LONG: Final = "message caption is too long"
NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
MESSAGE_TO_EDIT_NOT_FOUND: Final = "message to edit not found"
MESSAGE_TO_DELETE_NOT_FOUND: Final = "message to delete not found"
MESSAGE_TO_REPLY_NOT_FOUND: Final = "message to be replied not found"
MESSAGE_TO_COPY_NOT_FOUND: Final = "message to copy not found"
MESSAGE_TO_FORWARD_NOT_FOUND: Final = "message to forward not found"
MESSAGE_TO_PIN_NOT_FOUND: Final = "message to pin not found"
MESSAGE_TO_UNPIN_NOT_FOUND: Final = "message to unpin not found"
MESSAGE_TO_REACT_NOT_FOUND: Final = "message to react not found"
MESSAGE_CANNOT_BE_EDITED: Final = "message can't be edited"
MESSAGE_CANNOT_BE_DELETED: Final = "message can't be deleted"
NO_TEXT_TO_EDIT: Final = "there is no text in the message to edit"
NO_CAPTION_TO_EDIT: Final = "there is no caption in the message to edit"
MESSAGE_ID_NOT_SPECIFIED: Final = "message identifier is not specified"
MESSAGE_IDS_NOT_SPECIFIED: Final = "message identifiers are not specified"
TOO_MANY_MESSAGE_IDS: Final = "too many message identifiers specified"
CHAT_ID_IS_EMPTY: Final = "chat_id is empty"
CHAT_NOT_FOUND: Final = "chat not found"
USER_NOT_FOUND: Final = "user not found"
QUERY_IS_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
MESSAGE_TOO_LONG_FOR_ALERT: Final = "MESSAGE_TOO_LONG"
BUTTON_DATA_INVALID: Final = "BUTTON_DATA_INVALID"
REPLY_MARKUP_TOO_LONG: Final = "reply markup is too long"
MARKUP_NOT_JSON: Final = "can't parse reply keyboard markup JSON object"
MARKUP_NOT_AN_OBJECT: Final = "object expected as reply markup"
BUTTON_WITHOUT_TEXT: Final = (
    'can\'t parse inline keyboard button: Field "text" must be of type String'
)
KEY_WITHOUT_TEXT: Final = 'can\'t parse keyboard button: Field "text" must be of type String'
BUTTON_WITHOUT_ACTION: Final = (
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
)
BUTTON_URL_INVALID: Final = "BUTTON_URL_INVALID"
BUTTON_ROWS_EXPECTED: Final = (
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
)
KEY_ROWS_EXPECTED: Final = 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays'
WRONG_FILE: Final = "wrong file identifier/HTTP URL specified"
WRONG_FILE_ID: Final = "wrong file_id or the file is temporarily unavailable"
FAILED_HTTP_URL: Final = "failed to get HTTP URL content"
FILE_IS_TOO_BIG: Final = "file is too big"
FILE_MUST_BE_NON_EMPTY: Final = "file must be non-empty"
IMAGE_PROCESS_FAILED: Final = "IMAGE_PROCESS_FAILED"
PHOTO_INVALID_DIMENSIONS: Final = "PHOTO_INVALID_DIMENSIONS"
NO_PHOTO: Final = "there is no photo in the request"
NO_DOCUMENT: Final = "there is no document in the request"
MEDIA_NOT_JSON: Final = "can't parse media JSON object"
ALBUM_TOO_LARGE: Final = "too many messages to send as an album"
ALBUM_TOO_SMALL: Final = "media group must contain at least 2 items"
ALBUM_MIXED: Final = "document can't be mixed with other media types"
CANNOT_PARSE_ENTITIES: Final = "can't parse entities: "
UNSUPPORTED_PARSE_MODE: Final = "unsupported parse_mode"
WRONG_ACTION: Final = "wrong parameter action in request"
COMMANDS_NOT_JSON: Final = "can't parse commands JSON array"
COMMAND_INVALID: Final = "BOT_COMMAND_INVALID"
COMMAND_DESCRIPTION_INVALID: Final = "BOT_COMMAND_DESCRIPTION_INVALID"
TOO_MANY_COMMANDS: Final = "BOT_COMMANDS_TOO_MUCH"
SCOPE_NOT_JSON: Final = "can't parse BotCommandScope JSON object"
SCOPE_UNSUPPORTED: Final = "unsupported type specified"
MENU_BUTTON_UNSUPPORTED: Final = "menu button type is unsupported"
LANGUAGE_INVALID: Final = "LANG_CODE_INVALID"
NAME_TOO_LONG: Final = "bot name is too long"
DESCRIPTION_TOO_LONG: Final = "bot description is too long"
SHORT_DESCRIPTION_TOO_LONG: Final = "bot short description is too long"
LOCATION_EMPTY: Final = "latitude is empty"
LOCATION_INVALID: Final = "location is invalid"
POLL_QUESTION_EMPTY: Final = "poll question must be non-empty"
POLL_OPTIONS_NOT_JSON: Final = "can't parse options JSON object"
POLL_TOO_FEW_OPTIONS: Final = "poll must have at least 1 option"
POLL_TOO_MANY_OPTIONS: Final = "poll can't have more than 12 options"
POLL_OPTION_EMPTY: Final = "poll options must be non-empty"
REACTION_INVALID: Final = "REACTION_INVALID"
RICH_MESSAGE_EMPTY: Final = "rich message must be non-empty"
BAD_WEBHOOK_NOT_HTTPS: Final = "bad webhook: An HTTPS URL must be provided for webhook"
BAD_WEBHOOK_SIGN: Final = "secret token contains unallowed characters"
WRONG_REPLY: Final = "can't parse reply parameters JSON object"
WRONG_PREVIEW: Final = "can't parse link preview options JSON object"
WRONG_ALLOWED_UPDATES: Final = "can't parse allowed_updates"
WRONG_ENTITIES: Final = "can't parse entities JSON object"

UNAUTHORIZED: Final = "Unauthorized"
NOT_FOUND: Final = "Not Found"
METHOD_NOT_FOUND: Final = "Not Found: method not found"
INTERNAL_SERVER_ERROR: Final = "Internal Server Error"
BAD_GATEWAY: Final = "Bad Gateway"
TOO_LARGE_REQUEST: Final = "Request Entity Too Large"

BOT_WAS_BLOCKED: Final = "Forbidden: bot was blocked by the user"
BOT_WAS_KICKED: Final = "Forbidden: bot was kicked from the group chat"
USER_IS_DEACTIVATED: Final = "Forbidden: user is deactivated"
CANNOT_INITIATE: Final = "Forbidden: bot can't initiate conversation with a user"

OTHER_GET_UPDATES: Final = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
TERMINATED_BY_WEBHOOK: Final = "Conflict: terminated by setWebhook request"
WEBHOOK_IS_ACTIVE: Final = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
