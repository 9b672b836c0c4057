# The old shop: WeRoBot 1.13. Kept to be read; nothing runs it.
import re

from werobot import WeRoBot
from werobot.replies import ArticlesReply, Article

robot = WeRoBot(token="token", app_id="wx0123456789abcdef", encoding_aes_key="A" * 43, enable_session=True)


@robot.subscribe
def subscribe(message):
    return "欢迎，回复“菜单”看看有什么"


@robot.filter("菜单")
def menu(message):
    reply = ArticlesReply(message=message)
    reply.add_article(Article(title="今日好茶", description="凤凰单丛", img="", url="https://example.com/tea"))
    return reply


@robot.filter(re.compile(r"查券 (\d+)"))
def coupon(message, session, match):
    session["last"] = match.group(1)
    return "券 " + match.group(1) + " 可用"


@robot.filter("上次")
def last(message, session):
    return session.get("last", "还没有查过")


@robot.key_click("help")
def help(message):
    return "人工客服在每天九点到六点"


@robot.user_get_card
def get_card(message):
    return "领券成功 " + message.user_card_code


@robot.error_page
def error_page(url):
    return "<h1>没有这一页</h1>"


# Every message and every event that nobody above has answered.
@robot.handler
def fallback(message):
    return "没有听懂"


robot.config["HOST"] = "0.0.0.0"
robot.config["PORT"] = 3000
robot.run()
