"""What tests of the importer start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MADE_UP = """某城市人力资源和社会保障局文件

某人社发〔2023〕7号

某城市人力资源和社会保障局关于做好
春季就业服务工作的通知

各县区人力资源和社会保障局，局属各单位：

为贯彻落实《某省人力资源和社会保障厅关于做好春季就业服务工作的通知》（某人社函〔2023〕15号）精神，现就有关事项通知如下：

一、开展春风行动

（一）举办招聘会。2023年2月1日至3月31日，各县区至少举办3场招聘会；条件允许的，每周举办1场。

（二）提供求职补贴。对符合下列条件之一的，给予一次性求职补贴500元：
1.城镇登记失业人员；
2.离校未就业高校毕业生；
3.脱贫人口。

二、优化经办服务

推行“网上办、电话办”。申请材料齐全的，5个工作日内办结；材料不全的，一次性告知。参照本通知第八条办理的，从其规定。

三、加强组织领导

各县区要明确责任，抓好落实。本通知自发布之日起执行，有效期至2023年12月31日。

联系人：张三，联系电话：88123456。

某城市人力资源和社会保障局

2023年1月16日

（此件主动公开）
"""
"""A notice that nobody issued."""

ID = "moucheng-2023-7"


@pytest.fixture
def notices(tmp_path: Path, project: Path) -> Path:
    """A folder of notices without a notice."""
    folder = tmp_path / "notices"
    folder.mkdir()
    shutil.copy(project / "docs/notices/audiences.yaml", folder)
    header = "address,fingerprint,first_published,withdrawn,successor,reason_zh,reason_en\n"
    (folder / "registry.csv").write_text(header, "utf-8")
    return folder


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """The made-up notice as a text file."""
    file = tmp_path / "通知.txt"
    file.write_text(MADE_UP, "utf-8")
    return file
