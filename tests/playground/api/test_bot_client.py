"""A stock python-telegram-bot drives the server: what it sends is kept, what people do arrives."""

import io

from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ChatAction, ParseMode

from tests.support.local_telegram import LocalTelegram

WHY = InlineKeyboardMarkup([[InlineKeyboardButton("Pourquoi ?", callback_data="why:1")]])


async def test_the_bot_knows_its_own_account(bot: Bot) -> None:
    assert (bot.id, bot.username) == (1000000001, "bonroute_bot")


async def test_a_deep_link_arrives_as_a_start_command_with_its_payload(
    bot: Bot, bot_api: LocalTelegram
) -> None:
    await bot_api.start(4242, "invitation-42")
    (update,) = await bot.get_updates()
    assert update.message.text == "/start invitation-42"
    assert update.message.parse_entities() == {update.message.entities[0]: "/start"}


async def test_entities_count_utf_16_units(bot: Bot, bot_api: LocalTelegram) -> None:
    await bot_api.send_text(4242, "🚗 appelle @ana_d au 06 12 34 56 78, https://a.fr/b #radar")
    (update,) = await bot.get_updates()
    found = {kind.type: text for kind, text in update.message.parse_entities().items()}
    assert found == {
        "mention": "@ana_d",
        "phone_number": "06 12 34 56 78",
        "url": "https://a.fr/b",
        "hashtag": "#radar",
    }


async def test_html_becomes_text_with_entities(bot: Bot, chat: int) -> None:
    message = await bot.send_message(
        chat, "😀 <b>0,95 <i>officiel</i></b> &lt;ok&gt;", parse_mode=ParseMode.HTML
    )
    assert message.text == "😀 0,95 officiel <ok>"
    assert [(e.type, e.offset, e.length) for e in message.entities] == [
        ("bold", 3, 13),
        ("italic", 8, 8),
    ]


async def test_a_tap_is_answered_and_the_message_edited(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    sent = await bot.send_message(chat, "Coefficient 0,95", reply_markup=WHY)
    await bot.get_updates()
    tap = await bot_api.tap_at(chat, sent.message_id, 0, 0)
    update = (await bot.get_updates(offset=100_000_002))[-1]
    await update.callback_query.answer("Voici", show_alert=True)
    await update.callback_query.edit_message_text("Article 4 : 5 %")
    assert await bot_api.answer_of(tap) == {"text": "Voici", "show_alert": True, "url": ""}
    shown = await bot_api.wait_for_message(chat, "Article 4", kinds=["edited"])
    assert "reply_markup" not in shown


async def test_a_reply_keyboard_is_shown_until_it_is_removed(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    keys = ReplyKeyboardMarkup([["Oui", KeyboardButton("Où ?", request_location=True)]])
    sent = await bot.send_message(chat, "Sur place ?", reply_markup=keys)
    assert sent.reply_markup is None
    assert (await bot_api.chats())[0]["keyboard"]["keyboard"][0][0] == {"text": "Oui"}
    await bot.send_message(chat, "Merci", reply_markup=ReplyKeyboardRemove())
    assert (await bot_api.chats())[0]["keyboard"] is None


async def test_a_photo_is_kept_in_three_sizes_and_repeated_by_its_identifier(
    bot: Bot, chat: int, photo: bytes
) -> None:
    sent = await bot.send_photo(chat, photo, caption="<b>Courbe</b>", parse_mode=ParseMode.HTML)
    assert [(size.width, size.height) for size in sent.photo] == [(90, 68), (320, 240), (800, 600)]
    again = await bot.send_photo(chat, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    assert again.caption is None


async def test_a_photo_of_a_driver_is_downloaded_with_its_bytes(
    bot: Bot, bot_api: LocalTelegram, photo: bytes
) -> None:
    await bot_api.send_photos(4242, photo, caption="pare-chocs")
    (update,) = await bot.get_updates()
    file = await bot.get_file(update.message.photo[-1].file_id)
    content = bytes(await file.download_as_bytearray())
    assert Image.open(io.BytesIO(content)).size == (800, 600)
    assert content == await bot_api.file(update.message.photo[-1].file_id)


async def test_a_document_goes_out_and_comes_back_byte_for_byte(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    sent = await bot.send_document(chat, b"a;b\n1;2\n", filename="relevé.csv")
    assert sent.document.file_name == "relevé.csv"
    assert await bot_api.file(sent.document.file_id) == b"a;b\n1;2\n"
    await bot_api.send_documents(chat, ("constat.pdf", b"%PDF-1.7", "application/pdf"))
    update = (await bot.get_updates())[-1]
    file = await bot.get_file(update.message.document)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7"


async def test_an_album_of_a_driver_is_one_update_per_photo_with_one_group(
    bot: Bot, bot_api: LocalTelegram, photo: bytes
) -> None:
    await bot_api.send_photos(4242, photo, photo, photo, caption="avant, arrière, côté")
    updates = await bot.get_updates()
    assert len({update.message.media_group_id for update in updates}) == 1
    assert [update.message.caption for update in updates] == ["avant, arrière, côté", None, None]


async def test_an_album_of_the_bot_is_one_message_per_item(
    bot: Bot, chat: int, photo: bytes
) -> None:
    photos = [InputMediaPhoto(photo, caption="un"), InputMediaPhoto(photo)]
    sent = await bot.send_media_group(chat, photos)
    assert len({message.media_group_id for message in sent}) == 1
    assert sent[0].caption == "un"
    files = [InputMediaDocument(b"1", filename="1.txt"), InputMediaDocument(b"2", filename="2.txt")]
    sent = await bot.send_media_group(chat, files)
    assert [message.document.file_name for message in sent] == ["1.txt", "2.txt"]


async def test_captions_keyboards_and_media_are_edited(bot: Bot, chat: int, photo: bytes) -> None:
    sent = await bot.send_photo(chat, photo, caption="un")
    assert (await sent.edit_caption("deux")).caption == "deux"
    assert (await sent.edit_reply_markup(WHY)).reply_markup == WHY
    media = InputMediaPhoto(photo, caption="trois")
    edited = await sent.edit_media(media)
    assert (edited.caption, edited.reply_markup) == ("trois", None)


async def test_messages_are_quoted_copied_forwarded_pinned_and_deleted(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    first = await bot.send_message(chat, "un")
    reply = await bot.send_message(chat, "deux", reply_to_message_id=first.message_id)
    assert reply.reply_to_message.text == "un"
    copy = await bot.copy_message(chat, chat, first.message_id)
    forward = await bot.forward_message(chat, chat, first.message_id)
    assert forward.forward_origin.sender_user.id == bot.id
    copies = await bot.copy_messages(chat, chat, [first.message_id, copy.message_id])
    assert len(copies) == 2
    await bot.pin_chat_message(chat, first.message_id)
    assert (await bot.get_chat(chat)).pinned_message.text == "un"
    await bot.unpin_chat_message(chat)
    await bot.set_message_reaction(chat, first.message_id, "👍")
    await bot.delete_message(chat, first.message_id)
    await bot.delete_messages(chat, [copy.message_id, forward.message_id])
    kinds = [event["kind"] for event in await bot_api.events(chat)]
    assert kinds[-6:] == ["pinned", "unpinned", "reaction", "deleted", "deleted", "deleted"]


async def test_a_person_sees_the_commands_of_the_narrowest_scope_in_her_language(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    everyone, french = [BotCommand("help", "Help")], [BotCommand("aide", "Aide")]
    hr = [BotCommand("cases", "Cases")]
    await bot.set_my_commands(everyone)
    await bot.set_my_commands(french, BotCommandScopeAllPrivateChats(), "fr")
    assert (await bot_api.commands(chat, "fr"))[0]["command"] == "aide"
    assert (await bot_api.commands(chat, "en"))[0]["command"] == "help"
    await bot.set_my_commands(hr, BotCommandScopeChat(chat))
    assert (await bot_api.commands(chat, "fr"))[0]["command"] == "cases"
    assert await bot.get_my_commands(BotCommandScopeChat(chat)) == tuple(hr)
    await bot.delete_my_commands(BotCommandScopeChat(chat))
    assert (await bot_api.commands(chat, "fr"))[0]["command"] == "aide"


async def test_the_bot_describes_itself_per_language(bot: Bot, chat: int) -> None:
    await bot.set_my_name("Bonroute")
    await bot.set_my_description("Conduire mieux", "fr")
    await bot.set_my_short_description("Drive better")
    await bot.set_chat_menu_button(chat, MenuButtonCommands())
    assert (await bot.get_my_name("fr")).name == "Bonroute"
    assert (await bot.get_my_description("fr")).description == "Conduire mieux"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description("fr")).short_description == "Drive better"
    assert (await bot.get_chat_menu_button(chat)).type == "commands"


async def test_places_polls_actions_and_members_are_known(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    await bot.send_chat_action(chat, ChatAction.UPLOAD_PHOTO)
    assert (await bot_api.events(chat))[-1]["action"] == "upload_photo"
    place = await bot.send_location(chat, 48.85, 2.35)
    assert (place.location.latitude, place.location.longitude) == (48.85, 2.35)
    poll = await bot.send_poll(chat, "Pneus ?", ["Oui", "Non"])
    assert [option.text for option in poll.poll.options] == ["Oui", "Non"]
    assert (await bot.get_chat_member(chat, chat)).status == "member"


async def test_a_rich_message_is_kept_as_its_text(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    rich = {"html": "<h1>Relevé</h1><table><tr><td>2025</td><td>0,95</td></tr></table>"}
    await bot.do_api_request("sendRichMessage", {"chat_id": chat, "rich_message": rich})
    assert (await bot_api.wait_for_message(chat, "Relevé"))["text"] == "Relevé\n2025\t0,95"


async def test_everything_else_that_a_person_can_send_arrives(
    bot: Bot, bot_api: LocalTelegram, chat: int
) -> None:
    first = await bot_api.send_text(chat, "bonjour")
    await bot_api.edit(chat, first["message_id"], "bonsoir")
    await bot_api.send_voice(chat, b"OggS")
    await bot_api.send_sticker(chat)
    await bot_api.send_location(chat, 48.85, 2.35)
    await bot_api.send_contact(chat, "+33612345678")
    await bot_api.block(chat)
    updates = await bot.get_updates()
    assert updates[2].edited_message.text == "bonsoir"
    assert [u.message.effective_attachment is not None for u in updates[3:7]] == [True] * 4
    assert updates[7].my_chat_member.new_chat_member.status == "kicked"


async def test_a_group_is_a_chat_with_several_people(bot: Bot, bot_api: LocalTelegram) -> None:
    await bot_api.add_user("Luc", id=77)
    group = await bot_api.add_group("Site de Lyon", [4242, 77])
    await bot_api.send_text(77, "/classement", chat=group["id"])
    (update,) = await bot.get_updates()
    assert (update.message.chat.title, update.message.from_user.first_name) == (
        "Site de Lyon",
        "Luc",
    )
    await bot.send_message(group["id"], "Premier : Ana")
    assert "Premier" in await bot_api.transcript(group["id"])
