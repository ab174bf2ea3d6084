"""The three measured calls as a small service on FastAPI, SQLAlchemy and uvicorn.

Something to compare planning-server with, in the same run and on the same data. It knows far less:
one rule (double booking), no roles, no audit, no languages.
"""
import os
import uuid
from datetime import datetime

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import Column, DateTime, Integer, String, and_, create_engine, event, func
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_engine(os.environ["REFERENCE_DATABASE"])
if engine.dialect.name == "sqlite":

    @event.listens_for(engine, "connect")
    def durable(connection, _record):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")


Base = declarative_base()
Session = sessionmaker(engine)


class Shift(Base):
    __tablename__ = "shifts"
    id = Column(String(36), primary_key=True)
    title = Column(String)
    site_id = Column(String(36))
    role_id = Column(String(36))
    start_time = Column(DateTime(timezone=True), index=True)
    end_time = Column(DateTime(timezone=True))
    headcount = Column(Integer, default=1)
    status = Column(String, default="draft")
    version = Column(Integer, default=1)


class Assignment(Base):
    __tablename__ = "assignments"
    id = Column(String(36), primary_key=True)
    shift_id = Column(String(36), index=True)
    person_id = Column(String(36), index=True)
    status = Column(String)


Base.metadata.create_all(engine)
app = FastAPI()


class NewShift(BaseModel):
    title: str = ""
    site_id: str
    role_id: str
    start_time: datetime
    end_time: datetime
    headcount: int = 1


class NewAssignment(BaseModel):
    shift_id: str
    person_id: str


class Hypothesis(BaseModel):
    assignments: list[NewAssignment]


def as_json(shift):
    return {column.name: getattr(shift, column.name) for column in Shift.__table__.columns}


@app.get("/api/v1/planning/shifts")
def list_shifts(from_: datetime | None = None, to: datetime | None = None, limit: int = 100):
    with Session() as session:
        window = and_(Shift.start_time < to, Shift.end_time > from_)
        total = session.query(func.count(Shift.id)).filter(window).scalar()
        rows = session.query(Shift).filter(window).order_by(Shift.start_time, Shift.id).limit(limit)
        return {"items": [as_json(row) for row in rows], "total": total}


@app.post("/api/v1/planning/shifts", status_code=201)
def create_shift(new: NewShift):
    if new.end_time <= new.start_time:
        raise HTTPException(400, "INVALID_TIME_RANGE")
    with Session() as session:
        shift = Shift(id=str(uuid.uuid4()), status="draft", version=1, **new.dict())
        session.add(shift)
        session.commit()
        return {"shift": as_json(shift), "conflicts": []}


@app.post("/api/v1/planning/conflicts/preview")
def preview(hypothesis: Hypothesis):
    conflicts = []
    with Session() as session:
        for wanted in hypothesis.assignments:
            shift = session.get(Shift, wanted.shift_id)
            others = (
                session.query(Shift)
                .join(Assignment, Assignment.shift_id == Shift.id)
                .filter(
                    Assignment.person_id == wanted.person_id,
                    Shift.id != shift.id,
                    Shift.start_time < shift.end_time,
                    Shift.end_time > shift.start_time,
                )
            )
            conflicts += [
                {"rule": "double_booking", "shift_id": shift.id, "with_shift": other.id}
                for other in others
            ]
    return {"conflicts": conflicts}


class Filling(BaseModel):
    shifts: list[dict]
    assignments: list[dict]


@app.post("/fill")
def fill(filling: Filling):
    """Takes over shifts and assignments as planning-server lists them."""

    def row(kind, values):
        names = [column.name for column in kind.__table__.columns]
        values = {name: values[name] for name in names if name in values}
        for name in ("start_time", "end_time"):
            if name in values:
                values[name] = datetime.fromisoformat(values[name].replace("Z", "+00:00"))
        return values

    with Session() as session:
        session.bulk_insert_mappings(Shift, [row(Shift, each) for each in filling.shifts])
        session.bulk_insert_mappings(
            Assignment, [row(Assignment, each) for each in filling.assignments]
        )
        session.commit()
    return {"shifts": len(filling.shifts)}
