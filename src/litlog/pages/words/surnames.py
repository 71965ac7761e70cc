"""Frequent surnames of Chinese, Japanese and Korean: with two to four signs a name is else like any other word.

The most frequent of each language, in the signs in use (simplified, traditional, shinjitai, hangul).
"""

_CHINESE = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇"
    "魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯"
)
_KOREAN = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모"
_JAPANESE = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 林 斎藤 斉藤 山崎 森 池田 橋本 阿部 石川 "
    "山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 "
    "田村 中山 和田 石田 森田 上田 柴田 原 宮崎 酒井 工藤 横山 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 "
    "千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 古川 市川 水野 小松 島田 小山 高野 山内 西田 夏目 川端 三島 芥川 太宰 谷崎 大江"
)
SINGLE = frozenset(_CHINESE + _KOREAN)
"""Surnames of one sign."""
LONGER = tuple(sorted({name for name in _JAPANESE.split() if len(name) > 1}))
"""Surnames of two signs and more."""


def opens_with_surname(name: str) -> bool:
    """Return whether two to five signs open with a frequent surname that leaves one to three for the given name."""
    bare = name.replace(" ", "")
    return (bare[:1] in SINGLE and 2 <= len(bare) <= 3) or (bare.startswith(LONGER) and 3 <= len(bare) <= 5)
